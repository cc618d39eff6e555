// Which fields the wizard offers, and why the others are not offered. One table for the field step.
import { inputFamilyOf } from '@/components/field/input-family';
import { modesFor } from '@/lib/bulk-edit/modes';
import type { Field } from '@/lib/fields/field';

/** Why a field is not offered: the field's own reason (`fields.readOnly.<reason>`) or one of this wizard (`bulkEdit.field.notYet`). */
export type NotOffered = { by: 'field'; reason: NonNullable<Field['readOnlyReason']> } | { by: 'wizard' };

/** The families whose new value is chosen, not typed: what this wizard has been proven with. */
const SELECT_FAMILY = new Set(['option', 'radio', 'options', 'path', 'paths']);

/** Gives null when the field can be overwritten for many items, else why it is not offered. */
export function notOfferedReason(field: Field): NotOffered | null {
  if (field.readOnlyReason !== null) return { by: 'field', reason: field.readOnlyReason };
  const family = inputFamilyOf(field);
  const isOffered = family !== undefined && SELECT_FAMILY.has(family) && modesFor(field).includes('update');
  return isOffered ? null : { by: 'wizard' };
}
