// Work items in our own shape, as pages, actions and plans exchange them. Made in server/work-items.ts.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from './person';

/** A type of the space. `key` is what every call uses; `apiName` is its readable alias, accepted in our own URLs. */
export type WorkItemType = { key: string; apiName: string; name: string };

/** One item with the decoded values of the fields that were asked for; `name` is also `values.name`. */
export type WorkItem = {
  id: number;
  name: string;
  typeKey: string;
  pattern: 'node' | 'state';
  templateId: number | null;
  statusKey: string;
  /** The status as `field/all` names it; the key itself when the platform does not name it. */
  statusLabel: string;
  currentNodes: { id: string; name: string; ownerKeys: string[] }[];
  isTerminated: boolean;
  createdBy: string;
  /** Null when the platform does not tell. */
  createdAtMs: number | null;
  updatedBy: string;
  updatedAtMs: number | null;
  values: Record<string, FieldValue>;
};

/** Everything the editor needs for one item. `relatedNames`: names of linked items, by id. */
export type WorkItemDetail = {
  item: WorkItem;
  fields: Field[];
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  roles: { id: string; name: string; isMulti: boolean }[];
  readAtMs: number;
};

/** A change the person made: `base` is what they saw when they began. */
export type FieldChange = { fieldKey: string; base: FieldValue; after: FieldValue };

/** A field that someone else changed meanwhile; nothing was sent. */
export type FieldConflict = { fieldKey: string; base: FieldValue; mine: FieldValue; theirs: FieldValue };

/**
 * What became of one sent field, after it was read back: green only for `verified`. `isUnanswered`: it is not stored and the
 * platform gave no answer, so that nobody knows whether it arrived; otherwise it was accepted and dropped.
 */
export type FieldOutcome = {
  fieldKey: string;
  state: 'verified' | 'not-stored' | 'already-so';
  isUnanswered?: true;
  before: FieldValue;
  sent: FieldValue;
  stored: FieldValue;
};

/**
 * The answer to a save. `conflict`: nothing was sent; the person must choose. `saved`: every sent field with its
 * outcome; `alsoChanged` lists fields that nobody here asked to change but that differ after the write.
 */
export type SaveOutcome =
  | {
      kind: 'conflict';
      conflicts: FieldConflict[];
      updatedBy: string;
      updatedAtMs: number | null;
      people: PeopleByKey;
      relatedNames: Record<number, string>;
    }
  | {
      kind: 'saved';
      outcomes: FieldOutcome[];
      alsoChanged: { fieldKey: string; before: FieldValue; after: FieldValue }[];
      detail: WorkItemDetail;
      verifiedAtMs: number;
    };

/**
 * A stretch of an explorer's rows in the platform's order, `total` counting all matches. `ignoredKeys`: fields of
 * conditions that the platform did not obey, as the rows show; then the count cannot be trusted either.
 */
export type ExplorerRows = {
  items: WorkItem[];
  total: number;
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  ignoredKeys: string[];
  readAtMs: number;
};
