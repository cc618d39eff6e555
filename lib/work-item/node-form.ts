// The form of a node, apart from the item's fields: the platform keeps both in different places. Made in server/work-items/node-form.ts.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from './person';
import type { FieldConflict, FieldOutcome } from './work-item';

/** A node that has a form, with what is filled in now. */
export type NodeForm = {
  nodeId: string;
  name: string;
  status: 'not-started' | 'in-progress' | 'completed';
  fields: Field[];
  values: Record<string, FieldValue>;
};

/** All node forms of an item in the order of its flow, with the people they name. */
export type NodeForms = { forms: NodeForm[]; people: PeopleByKey };

/** Like the outcome of a save of the item: nothing was sent when someone else changed a field, else each with its proof. */
export type NodeFormOutcome =
  | { kind: 'conflict'; conflicts: FieldConflict[]; people: PeopleByKey }
  | { kind: 'saved'; outcomes: FieldOutcome[]; form: NodeForm; verifiedAtMs: number };
