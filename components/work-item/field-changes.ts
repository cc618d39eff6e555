// What a form holds that differs from what was read: the only things that are ever sent.
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { FieldChange } from '@/lib/work-item/work-item';

/** Values by field key. */
export type Values = Record<string, FieldValue>;

/** Gives a field's value; a field that was not read is empty. */
export function valueIn(values: Values, fieldKey: string): FieldValue {
  return values[fieldKey] ?? EMPTY;
}

/** Tells whether two values of a field mean the same; an unreadable one is the same only as itself. */
export function isSameValue(field: Field, a: FieldValue, b: FieldValue): boolean {
  return a === b || codecFor(field.typeKey).same(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

/** Gives the fields whose value is no longer the one in `bases`, in the order of `fields`. */
export function changesOf(fields: readonly Field[], bases: Values, values: Values): FieldChange[] {
  return fields.flatMap((field) => {
    const base = valueIn(bases, field.key);
    const after = valueIn(values, field.key);
    return isSameValue(field, base, after) ? [] : [{ fieldKey: field.key, base, after }];
  });
}

/**
 * Gives the bases and values of a form after the item was read again. A field the person changed keeps its value and
 * the base they began from, so that the save still notices what someone else did to it; the others follow the item.
 */
export function rebased(
  fields: readonly Field[],
  form: { bases: Values; values: Values },
  stored: Values,
): { bases: Values; values: Values } {
  const bases: Values = {};
  const values: Values = {};
  for (const { key, ...rest } of fields) {
    const field = { key, ...rest };
    const mine = valueIn(form.values, key);
    const isMine =
      !isSameValue(field, valueIn(form.bases, key), mine) && !isSameValue(field, mine, valueIn(stored, key));
    bases[key] = isMine ? valueIn(form.bases, key) : valueIn(stored, key);
    values[key] = isMine ? mine : valueIn(stored, key);
  }
  return { bases, values };
}
