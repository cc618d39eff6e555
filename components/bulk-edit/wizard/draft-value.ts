// A value while it is being put together, as it stands in the wizard's URL. Anything may have been typed into a URL, so its
// shape is checked on the way in; whether it fits its field is checked by the step, and again by the server.
import type { FieldValue, OptionRef } from '@/lib/fields/field-value';

export type Members = Record<string, unknown>;

/** True for a JSON object. */
export function isMembers(raw: unknown): raw is Members {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** True for a text that is not empty. */
export function isText(raw: unknown): raw is string {
  return typeof raw === 'string' && raw !== '';
}

/** True for a list of at least one entry, all of one kind. */
export function isListOf<T>(raw: unknown, isEntry: (entry: unknown) => entry is T): raw is T[] {
  return Array.isArray(raw) && raw.length > 0 && raw.every(isEntry);
}

function isOption(raw: unknown): raw is OptionRef {
  return isMembers(raw) && isText(raw.id) && typeof raw.label === 'string';
}

function isPath(raw: unknown): raw is OptionRef[] {
  return isListOf(raw, isOption);
}

/** True for a whole number, such as a day, an id or a count. */
export function isWhole(raw: unknown): raw is number {
  return Number.isSafeInteger(raw);
}

function dayRange(raw: Members): FieldValue | null {
  const { startDay, endDay, startMsOfDay, endMsToMidnight } = raw;
  return isWhole(startDay) && isWhole(endDay) && isWhole(startMsOfDay) && isWhole(endMsToMidnight)
    ? { kind: 'dayRange', startDay, endDay, startMsOfDay, endMsToMidnight }
    : null;
}

/** Gives the value that the URL holds, or null when it holds none of a kind that can be chosen for many items. */
export function draftValue(raw: unknown): FieldValue | null {
  if (!isMembers(raw)) return null;
  const { kind } = raw;
  if (kind === 'option' && isOption(raw.option)) return { kind, option: raw.option };
  if (kind === 'options' && isListOf(raw.options, isOption)) return { kind, options: raw.options };
  if (kind === 'path' && isPath(raw.path)) return { kind, path: raw.path };
  if (kind === 'paths' && isListOf(raw.paths, isPath)) return { kind, paths: raw.paths };
  if (kind === 'text' && isText(raw.text)) return { kind, text: raw.text };
  if (kind === 'texts' && isListOf(raw.texts, isText)) return { kind, texts: raw.texts };
  if (kind === 'richText' && isText(raw.text)) return { kind, text: raw.text, isFormatted: false };
  if (kind === 'person' && isText(raw.userKey)) return { kind, userKey: raw.userKey };
  if (kind === 'people' && isListOf(raw.userKeys, isText)) return { kind, userKeys: raw.userKeys };
  if (kind === 'date' && isWhole(raw.day) && isWhole(raw.msOfDay))
    return { kind, day: raw.day, msOfDay: raw.msOfDay };
  if (kind === 'dayRange') return dayRange(raw);
  if (kind === 'number' && typeof raw.value === 'number' && Number.isFinite(raw.value))
    return { kind, value: raw.value };
  if (kind === 'bool' && typeof raw.value === 'boolean') return { kind, value: raw.value };
  if (kind === 'workItem' && isWhole(raw.id)) return { kind, id: raw.id };
  if (kind === 'workItems' && isListOf(raw.ids, isWhole)) return { kind, ids: raw.ids };
  return null;
}
