// What a field must hold after a change, given what it holds now. The heart of the plan.
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { Change } from './change';
import { withEdits } from './role-edits';
import { shifted } from './shift-value';

/** The entries of a list value that match none of `others`. */
function without<T>(entries: readonly T[], others: readonly T[], keyOf: (entry: T) => string): T[] {
  const taken = new Set(others.map(keyOf));
  return entries.filter((entry) => !taken.has(keyOf(entry)));
}

/** `base` with the entries of `more` behind it, none twice. Both of one list family, or empty; else `more`. */
function united(base: FieldValue, more: FieldValue): FieldValue {
  if (base.kind === 'people' && more.kind === 'people')
    return { kind: 'people', userKeys: [...base.userKeys, ...without(more.userKeys, base.userKeys, String)] };
  if (base.kind === 'options' && more.kind === 'options') {
    const added = without(more.options, base.options, (option) => option.id);
    return { kind: 'options', options: [...base.options, ...added] };
  }
  if (base.kind === 'workItems' && more.kind === 'workItems')
    return { kind: 'workItems', ids: [...base.ids, ...without(more.ids, base.ids, String)] };
  return base.kind !== 'empty' && more.kind === 'empty' ? base : more;
}

/** `base` less the entries of `less`; EMPTY when nothing is left. */
function lessened(base: FieldValue, less: FieldValue): FieldValue {
  if (base.kind === 'people' && less.kind === 'people') {
    const userKeys = without(base.userKeys, less.userKeys, String);
    return userKeys.length > 0 ? { kind: 'people', userKeys } : EMPTY;
  }
  if (base.kind === 'options' && less.kind === 'options') {
    const options = without(base.options, less.options, (option) => option.id);
    return options.length > 0 ? { kind: 'options', options } : EMPTY;
  }
  if (base.kind === 'workItems' && less.kind === 'workItems') {
    const ids = without(base.ids, less.ids, String);
    return ids.length > 0 ? { kind: 'workItems', ids } : EMPTY;
  }
  return base;
}

function replaced(base: FieldValue, from: FieldValue, to: FieldValue, field: Field): FieldValue {
  const { same } = codecFor(field.typeKey);
  if (from.kind !== 'people' && from.kind !== 'options' && from.kind !== 'workItems')
    return same(base, from) ? to : base;
  const holdsAll = same(united(base, from), base);
  return holdsAll ? united(lessened(base, from), to) : base;
}

/** What comes out of a change: the value to be stored, or why there is none. */
export type Outcoming = { value: FieldValue } | { blocked: 'nothing-to-shift' | 'value-limit' };

/**
 * What must be stored when `change` is done to an item that holds `before`. Equal to `before` when the item needs
 * nothing: it holds the value already, or a `replace` does not concern it. An `each` says nothing by itself and throws.
 */
export function wantedValue(change: Change, before: FieldValue, field: Field): Outcoming {
  switch (change.mode) {
    case 'update':
      return { value: change.value };
    case 'clear':
      return { value: EMPTY };
    case 'append':
      return { value: united(before, change.value) };
    case 'replace':
      return { value: replaced(before, change.from, change.value, field) };
    case 'shift':
      return shifted(before, change, field);
    case 'roles':
      return { value: withEdits(before, change.edits) };
    case 'each':
      throw new Error(`The value of field ${change.fieldKey} comes with each item`);
  }
}
