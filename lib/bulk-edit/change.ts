// What to do to one field of many items. Made by the wizard, kept in the plan, sent by the runner.
import type { FieldValue } from '@/lib/fields/field-value';

/** One step on the people of one role; the others of the role and all other roles stay as they are on each item. */
export type RoleEdit =
  | { roleId: string; action: 'add' | 'remove'; userKeys: string[] }
  | { roleId: string; action: 'replace'; from: string; to: string };

/**
 * One change of one field. A run may have any number of them, each of another field.
 * - `update`: the stored value becomes `value`
 * - `clear`: the stored value is deleted
 * - `append`: the entries of `value` are added, those already there stay
 * - `replace`: where the value is `from` (or holds it, for lists) it becomes `value`; other items are left alone
 * - `shift`: dates and date ranges move by `count` days, earlier when negative; `working-days` counts statutory ones
 * - `roles`: `edits` are made to each item's own role list, in order; it is then written whole
 * - `each`: every item has a value of its own, given with the plan: from a file, or the one to go back to
 */
export type Change =
  | { fieldKey: string; mode: 'update'; value: FieldValue }
  | { fieldKey: string; mode: 'clear' }
  | { fieldKey: string; mode: 'append'; value: FieldValue }
  | { fieldKey: string; mode: 'replace'; from: FieldValue; value: FieldValue }
  | { fieldKey: string; mode: 'shift'; count: number; unit: 'days' | 'working-days' }
  | { fieldKey: string; mode: 'roles'; edits: RoleEdit[] }
  | { fieldKey: string; mode: 'each'; from: 'csv' | 'undo' };

export type ChangeMode = Change['mode'];

/** The values that a change itself names, for labels and the people in them; a plan's rows hold the rest. */
export function valuesInChange(change: Change): FieldValue[] {
  switch (change.mode) {
    case 'update':
    case 'append':
      return [change.value];
    case 'replace':
      return [change.from, change.value];
    case 'roles':
      return change.edits.map((edit) => ({
        kind: 'people',
        userKeys: edit.action === 'replace' ? [edit.from, edit.to] : edit.userKeys,
      }));
    case 'clear':
    case 'shift':
    case 'each':
      return [];
  }
}
