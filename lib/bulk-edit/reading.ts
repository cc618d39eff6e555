// One field of one item as it was read, before sending and when verifying. Made by the runner, judged by settle.ts.
import type { FieldValue } from '@/lib/fields/field-value';

/** `gone`: the item is not there any more, or not for this person. `updatedBy`: who saved the item last; empty when not told. */
export type Reading =
  | { kind: 'gone' }
  | { kind: 'read'; value: FieldValue; isTerminated: boolean; updatedBy: string };

/** What the plan says about the cell, with the comparison of its field's family. */
export type Wanted = {
  before: FieldValue;
  after: FieldValue;
  same: (a: FieldValue, b: FieldValue) => boolean;
};
