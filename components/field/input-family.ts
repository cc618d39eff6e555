// Which input a field gets, and why it gets none. The editor, create and bulk edit decide by this one table.
import type { Field, ReadOnlyReason } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';

/** The inputs there are. */
export type InputFamily =
  | 'line'
  | 'text'
  | 'richText'
  | 'lines'
  | 'number'
  | 'option'
  | 'radio'
  | 'options'
  | 'path'
  | 'paths'
  | 'person'
  | 'people'
  | 'date'
  | 'dayRange'
  | 'bool'
  | 'business'
  | 'groupType'
  | 'related'
  | 'roles'
  | 'groups';

/** Why nothing can be typed: a key of the `fields` catalogue (`readOnly.<reason>`). */
export type LockReason = ReadOnlyReason | 'formatted' | 'unreadable' | 'terminated' | 'no-input';

const families = new Map<string, InputFamily>(
  Object.entries({
    text: 'text',
    multi_text: 'richText',
    link: 'line',
    email: 'line',
    telephone: 'line',
    link_cloud_doc: 'lines',
    number: 'number',
    select: 'option',
    radio: 'radio',
    multi_select: 'options',
    tree_select: 'path',
    tree_multi_select: 'paths',
    user: 'person',
    multi_user: 'people',
    date: 'date',
    schedule: 'dayRange',
    precise_date: 'dayRange',
    bool: 'bool',
    business: 'business',
    group_type: 'groupType',
    work_item_related_select: 'related',
    work_item_related_multi_select: 'related',
    role_owners: 'roles',
    compound_field: 'groups',
  } as const),
);

/** Gives the input of a field, or undefined when there is none for its type. */
export function inputFamilyOf(field: Field): InputFamily | undefined {
  return field.key === 'name' ? 'line' : families.get(field.typeKey);
}

/** Gives why the stored `value` of the field cannot be changed, or null when it can. */
export function lockReasonOf(field: Field, value: FieldValue): LockReason | null {
  if (field.readOnlyReason !== null) return field.readOnlyReason;
  if (field.typeKey === 'signal') return 'signal';
  if (value.kind === 'unreadable') return 'unreadable';
  if (value.kind === 'richText' && value.isFormatted) return 'formatted';
  if (field.typeKey === 'business' && field.options.length === 0) return 'no-input';
  return inputFamilyOf(field) === undefined ? 'no-input' : null;
}
