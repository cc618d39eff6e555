// What to do to one field of many items. Made by the wizard, kept in the plan, sent by the runner.
import type { FieldValue } from '@/lib/fields/field-value';

/**
 * One change of one field.
 * - `update`: the stored value becomes `value`
 * - `clear`: the stored value is deleted
 * - `append`: the entries of `value` are added, those already there stay
 * - `replace`: where the value is `from` (or holds it, for lists) it becomes `value`; other items are left alone
 */
export type Change =
  | { fieldKey: string; mode: 'update'; value: FieldValue }
  | { fieldKey: string; mode: 'clear' }
  | { fieldKey: string; mode: 'append'; value: FieldValue }
  | { fieldKey: string; mode: 'replace'; from: FieldValue; value: FieldValue };

export type ChangeMode = Change['mode'];
