// Fields and values for the tests of plans.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';

/** A writable field without options or rules. */
export function fieldOf(typeKey: string, changes: Partial<Field> = {}): Field {
  return {
    key: 'field_x',
    alias: '',
    name: 'X',
    typeKey,
    options: [],
    required: 'no',
    isVisible: true,
    readOnlyReason: null,
    compoundFields: [],
    numberFormat: null,
    selectableLevel: { mode: 'last' },
    relatedTypeKeys: [],
    tips: '',
    ...changes,
  };
}

export const option = (id: string): FieldValue => ({
  kind: 'option',
  option: { id, label: `label of ${id}` },
});
export const options = (...ids: string[]): FieldValue => ({
  kind: 'options',
  options: ids.map((id) => ({ id, label: `label of ${id}` })),
});
export const people = (...userKeys: string[]): FieldValue => ({ kind: 'people', userKeys });
export const items = (...ids: number[]): FieldValue => ({ kind: 'workItems', ids });
export const number = (value: number): FieldValue => ({ kind: 'number', value });
