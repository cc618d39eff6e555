// Which changes a field's type allows. Asked by the wizard, and again by the server before a plan is made.
import type { Field } from '@/lib/fields/field';
import { normalTypeKey } from '@/lib/fields/type-key';
import type { ChangeMode } from './change';

/** A mode that a person may choose; `each` comes from files and earlier runs only. */
export type ChosenMode = Exclude<ChangeMode, 'each'>;

/** Types per mode of the platform's batch update (fields.md section 8); all others allow `update` and `clear` only. */
const APPENDABLE = new Set(['multi_user', 'multi_select', 'work_item_related_multi_select']);
const REPLACEABLE = new Set([
  'select',
  'radio',
  'tree_select',
  'multi_select',
  'user',
  'multi_user',
  'work_item_related_select',
  'work_item_related_multi_select',
]);

/** Types that hold days. */
const SHIFTABLE = new Set(['date', 'schedule', 'precise_date']);

/** The modes in which this field can be changed for many items; empty when it cannot. */
export function modesFor(field: Field): ChosenMode[] {
  const typeKey = normalTypeKey(field.typeKey);
  if (field.readOnlyReason !== null) return [];
  // One list for all items would give every item the same people (pitfalls 7.9), so roles are changed in each item's own.
  if (typeKey === 'role_owners') return ['roles'];
  const modes: ChosenMode[] = ['update'];
  if (APPENDABLE.has(typeKey)) modes.push('append');
  if (REPLACEABLE.has(typeKey)) modes.push('replace');
  if (SHIFTABLE.has(typeKey)) modes.push('shift');
  if (field.required !== 'yes' && field.key !== 'name') modes.push('clear');
  return modes;
}
