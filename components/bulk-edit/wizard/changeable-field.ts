// Which fields the wizard offers in which modes, and why the others are not offered. One table for the field step.
import { inputFamilyOf } from '@/components/field/input-family';
import { type ChosenMode, modesFor } from '@/lib/bulk-edit/modes';
import type { Field } from '@/lib/fields/field';

/** Why a field is not offered: the field's own reason (`fields.readOnly.<reason>`) or one of this wizard (`bulkEdit.field.notYet`). */
export type NotOffered = { by: 'field'; reason: NonNullable<Field['readOnlyReason']> } | { by: 'wizard' };

/** Modes that ask for a value of the field and so need its input. */
const NEEDS_INPUT: ReadonlySet<ChosenMode> = new Set(['update', 'append', 'replace']);

/** Gives the modes in which the field can be changed for many items here; empty when it is not offered. */
export function offeredModes(field: Field): ChosenMode[] {
  const hasInput = inputFamilyOf(field) !== undefined;
  return modesFor(field).filter((mode) => hasInput || !NEEDS_INPUT.has(mode));
}

/** Gives null when the field can be changed for many items, else why it is not offered. */
export function notOfferedReason(field: Field): NotOffered | null {
  if (field.readOnlyReason !== null) return { by: 'field', reason: field.readOnlyReason };
  return offeredModes(field).length > 0 ? null : { by: 'wizard' };
}
