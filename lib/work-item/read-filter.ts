// Reads filters that came from outside. By hand, not by a schema library: the first screen of the explorer carries this code.
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import {
  CONDITIONS_MAX,
  conditionsIn,
  DEPTH_MAX,
  type FilterEntry,
  type FilterGroup,
  type FilterOperand,
  filterOperators,
  IDS_MAX,
  type ItemFilter,
  ME,
} from './filter';

const TEXT_MAX = 200;
const RELATIVE_DAYS_MAX = 3650;

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isListOf<T>(raw: unknown, isEntry: (raw: unknown) => raw is T): raw is T[] {
  return Array.isArray(raw) && raw.length <= IDS_MAX && raw.every(isEntry);
}

const isText = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= TEXT_MAX;
const isId = (raw: unknown): raw is string => isText(raw) && raw !== '';
const isPerson = (raw: unknown): raw is string => isText(raw) && (raw === ME || /^\d{1,32}$/.test(raw));
const isItemId = (raw: unknown): raw is number => Number.isSafeInteger(raw) && Number(raw) > 0;
const isDayCount = (raw: unknown, least: number, most: number): raw is number =>
  Number.isInteger(raw) && Number(raw) >= least && Number(raw) <= most;

function readOperand(raw: unknown, depth: number): FilterOperand | null {
  if (!isRecord(raw)) return null;
  const { kind, text, value, ids, userKeys, day, days, of: holder, rows } = raw;
  switch (kind) {
    case 'none':
      return { kind };
    case 'text':
      return isText(text) ? { kind, text } : null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? { kind, value } : null;
    case 'bool':
      return typeof value === 'boolean' ? { kind, value } : null;
    case 'ids':
      return isListOf(ids, isId) ? { kind, ids } : null;
    case 'people':
      return isListOf(userKeys, isPerson) ? { kind, userKeys } : null;
    case 'items':
      return isListOf(ids, isItemId) ? { kind, ids } : null;
    case 'day':
      return isDayCount(day, FIRST_DAY, LAST_DAY) ? { kind, day } : null;
    case 'relative':
      return isDayCount(days, -RELATIVE_DAYS_MAX, RELATIVE_DAYS_MAX) ? { kind, days } : null;
    case 'holders':
      return isId(holder) && isListOf(userKeys, isPerson) ? { kind, of: holder, userKeys } : null;
    case 'group': {
      const group = readGroup(raw.group, depth + 1);
      return group && (rows === 'any' || rows === 'every') ? { kind, rows, group } : null;
    }
    default:
      return null;
  }
}

function readEntry(raw: unknown, depth: number): FilterEntry | null {
  if (!isRecord(raw)) return null;
  if (raw.kind !== 'condition') return readGroup(raw, depth + 1);
  const { kind, fieldKey } = raw;
  const operator = filterOperators.find((entry) => entry === raw.operator);
  const operand = readOperand(raw.operand, depth);
  const isKey = typeof fieldKey === 'string' && /^[\w-]{1,128}$/.test(fieldKey);
  return operator && operand && isKey ? { kind, fieldKey, operator, operand } : null;
}

function readGroup(raw: unknown, depth: number): FilterGroup | null {
  if (!isRecord(raw) || depth > DEPTH_MAX) return null;
  const { kind } = raw;
  if ((kind !== 'and' && kind !== 'or') || !Array.isArray(raw.entries)) return null;
  if (raw.entries.length > CONDITIONS_MAX) return null;
  const entries: FilterEntry[] = [];
  for (const entry of raw.entries) {
    const read = readEntry(entry, depth);
    if (!read) return null;
    entries.push(read);
  }
  return { kind, entries };
}

/** Gives the filter in its own members only, or null when any part of it is none, too many conditions or too deep. */
export function readItemFilter(raw: unknown): ItemFilter | null {
  if (!isRecord(raw) || typeof raw.text !== 'string') return null;
  const text = raw.text.trim();
  const { terminated } = raw;
  if (!isText(text) || (terminated !== 'without' && terminated !== 'with' && terminated !== 'only'))
    return null;
  const group = readGroup(raw.group, 1);
  return group && conditionsIn(group).length <= CONDITIONS_MAX ? { text, terminated, group } : null;
}
