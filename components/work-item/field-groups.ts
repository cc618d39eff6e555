// Puts the fields of a type into the groups a person looks for them in. Used by the editor and the create form.
import { inputFamilyOf, lockReasonOf } from '@/components/field/input-family';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';

/** The groups, in the order shown; `platform` holds what Feishu Project keeps by itself. */
export const groupIds = ['basics', 'people', 'schedule', 'other', 'platform'] as const;

/** A group of the form. */
export type GroupId = (typeof groupIds)[number];

const PEOPLE = new Set(['user', 'multi_user', 'role_owners']);
const SCHEDULE = new Set(['date', 'schedule', 'precise_date']);
const BASICS = new Set([
  'text',
  'multi_text',
  'select',
  'radio',
  'multi_select',
  'tree_select',
  'tree_multi_select',
  'business',
]);
/** What people read first stands first; the rest keeps the space's own order. */
const FIRST_KEYS = ['name', 'priority', 'tags', 'description'];
const WIDE_TYPES = new Set(['role_owners', 'compound_field', 'work_item_related_multi_select']);
const WIDE_FAMILIES = new Set(['richText', 'lines', 'people', 'paths', 'dayRange', 'radio']);

function groupOf(field: Field): GroupId {
  if (field.readOnlyReason === 'system' || field.readOnlyReason === 'template') return 'platform';
  if (PEOPLE.has(field.typeKey)) return 'people';
  if (SCHEDULE.has(field.typeKey)) return 'schedule';
  return BASICS.has(field.typeKey) ? 'basics' : 'other';
}

function rank(field: Field): number {
  const first = FIRST_KEYS.indexOf(field.key);
  if (first >= 0) return first;
  return lockReasonOf(field, EMPTY) === null ? FIRST_KEYS.length : FIRST_KEYS.length + 1;
}

/** Gives the groups that have fields; inside each the writable ones come before those that only show. */
export function groupFields(fields: readonly Field[]): { id: GroupId; fields: Field[] }[] {
  return groupIds
    .map((id) => ({
      id,
      fields: fields.filter((field) => groupOf(field) === id).sort((a, b) => rank(a) - rank(b)),
    }))
    .filter((group) => group.fields.length > 0);
}

/** Tells whether a field needs the whole width of the form. */
export function isWide(field: Field): boolean {
  return (
    field.key === 'name' || WIDE_TYPES.has(field.typeKey) || WIDE_FAMILIES.has(inputFamilyOf(field) ?? '')
  );
}
