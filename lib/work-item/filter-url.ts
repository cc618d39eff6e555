// A filter's groups as one short URL parameter, and back. Lists instead of named members keep links half as long.

import { dayOfIso, isoOfDay } from '@/lib/schedule/days';
import type { FilterGroup, FilterOperand } from './filter';
import { NO_FILTER } from './filter';
import { readItemFilter } from './read-filter';

/** The operand as one list: a letter for its kind, then its members. */
function packOperand(operand: FilterOperand): unknown[] {
  switch (operand.kind) {
    case 'none':
      return [];
    case 'text':
      return ['t', operand.text];
    case 'number':
      return ['n', operand.value];
    case 'bool':
      return ['b', operand.value];
    case 'ids':
      return ['i', ...operand.ids];
    case 'people':
      return ['p', ...operand.userKeys];
    case 'items':
      return ['w', ...operand.ids];
    case 'day':
      return ['d', isoOfDay(operand.day)];
    case 'relative':
      return ['r', operand.days];
    case 'holders':
      return ['h', operand.of, ...operand.userKeys];
    case 'group':
      return ['g', operand.rows, packGroup(operand.group)];
  }
}

function packGroup(group: FilterGroup): unknown[] {
  return [
    group.kind,
    ...group.entries.map((entry) =>
      entry.kind === 'condition'
        ? [entry.fieldKey, entry.operator, ...packOperand(entry.operand)]
        : packGroup(entry),
    ),
  ];
}

/** What stands in the list is checked afterwards; here only its places are named. */
function unpackOperand([letter, ...members]: unknown[]): unknown {
  const [first, second] = members;
  switch (letter) {
    case undefined:
      return { kind: 'none' } satisfies FilterOperand;
    case 't':
      return { kind: 'text', text: first };
    case 'n':
      return { kind: 'number', value: first };
    case 'b':
      return { kind: 'bool', value: first };
    case 'i':
      return { kind: 'ids', ids: members };
    case 'p':
      return { kind: 'people', userKeys: members };
    case 'w':
      return { kind: 'items', ids: members };
    case 'd':
      return { kind: 'day', day: typeof first === 'string' ? dayOfIso(first) : null };
    case 'r':
      return { kind: 'relative', days: first };
    case 'h':
      return { kind: 'holders', of: first, userKeys: members.slice(1) };
    case 'g':
      return { kind: 'group', rows: first, group: unpackGroup(second) };
    default:
      return null;
  }
}

function unpackGroup(packed: unknown): unknown {
  if (!Array.isArray(packed)) return null;
  const [kind, ...entries] = packed;
  return { kind, entries: entries.map(unpackEntry) };
}

function unpackEntry(packed: unknown): unknown {
  if (!Array.isArray(packed)) return null;
  const [fieldKey, operator, ...operand] = packed;
  if (isJoin(fieldKey) && (operator === undefined || Array.isArray(operator))) return unpackGroup(packed);
  return { kind: 'condition', fieldKey, operator, operand: unpackOperand(operand) };
}

function isJoin(word: unknown): word is FilterGroup['kind'] {
  return word === 'and' || word === 'or';
}

/** The `filter` parameter of a URL; empty for a group without entries. */
export function encodeFilterGroup(group: FilterGroup): string {
  return group.entries.length === 0 ? '' : JSON.stringify(packGroup(group));
}

/** The group behind a `filter` parameter, or null when it is none: cut off, edited by hand, or from another product. */
export function decodeFilterGroup(text: string): FilterGroup | null {
  if (text === '') return NO_FILTER.group;
  let packed: unknown;
  try {
    packed = JSON.parse(text);
  } catch {
    return null;
  }
  return readItemFilter({ ...NO_FILTER, group: unpackGroup(packed) })?.group ?? null;
}
