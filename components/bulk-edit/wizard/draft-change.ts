// A change while it is being put together, as it stands in the wizard's URL. Anything may have been typed into a URL, so it
// is checked on the way in; the server checks again.
import type { Change, ChangeMode } from '@/lib/bulk-edit/change';
import type { Field } from '@/lib/fields/field';
import type { FieldValue, OptionRef } from '@/lib/fields/field-value';

/** A change with its value still open (null). */
export type DraftChange = { fieldKey: string; mode: ChangeMode; value: FieldValue | null };

type Members = Record<string, unknown>;

function isMembers(raw: unknown): raw is Members {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isOption(raw: unknown): raw is OptionRef {
  return isMembers(raw) && typeof raw.id === 'string' && raw.id !== '' && typeof raw.label === 'string';
}

function isListOf<T>(raw: unknown, isEntry: (entry: unknown) => entry is T): raw is T[] {
  return Array.isArray(raw) && raw.length > 0 && raw.every(isEntry);
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string';
}

function isPath(raw: unknown): raw is OptionRef[] {
  return isListOf(raw, isOption);
}

/** The kinds of value that the wizard can put into its URL. */
function draftValue(raw: unknown): FieldValue | null {
  if (!isMembers(raw)) return null;
  const { kind } = raw;
  if (kind === 'option' && isOption(raw.option)) return { kind, option: raw.option };
  if (kind === 'options' && isListOf(raw.options, isOption)) return { kind, options: raw.options };
  if (kind === 'path' && isPath(raw.path)) return { kind, path: raw.path };
  if (kind === 'paths' && isListOf(raw.paths, isPath)) return { kind, paths: raw.paths };
  if (kind === 'text' && isText(raw.text)) return { kind, text: raw.text };
  if (kind === 'person' && isText(raw.userKey)) return { kind, userKey: raw.userKey };
  if (kind === 'people' && isListOf(raw.userKeys, isText)) return { kind, userKeys: raw.userKeys };
  if (kind === 'number' && typeof raw.value === 'number' && Number.isFinite(raw.value))
    return { kind, value: raw.value };
  if (kind === 'bool' && typeof raw.value === 'boolean') return { kind, value: raw.value };
  return null;
}

/** Reads the changes of a URL; null when it is not a list of changes. Values of other shapes are left open. */
export function parseDraftChanges(raw: unknown): DraftChange[] | null {
  if (!Array.isArray(raw)) return null;
  const drafts = raw.map((entry): DraftChange | null => {
    if (!isMembers(entry) || typeof entry.fieldKey !== 'string' || entry.mode !== 'update') return null;
    return { fieldKey: entry.fieldKey, mode: entry.mode, value: draftValue(entry.value) };
  });
  return drafts.every((draft) => draft !== null) ? drafts : null;
}

/** Gives the change that a draft has become, or null while its value is open. */
export function completeChange(draft: DraftChange): Change | null {
  if (draft.value === null || draft.value.kind === 'empty') return null;
  return draft.mode === 'update' ? { fieldKey: draft.fieldKey, mode: 'update', value: draft.value } : null;
}

/** A draft with the field it is about. */
export type FieldDraft = { draft: DraftChange; field: Field };
