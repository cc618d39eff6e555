// What the preview step shows. Answered by POST /api/{project}/bulk-edits/preview; nothing has been sent then.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { Change } from './change';
import type { PlanRow } from './plan';

/** Counts of items. An item will change when any of its cells will; it is blocked when all others are blocked or already so. */
export type PlanCounts = { items: number; willChange: number; alreadySo: number; blocked: number };

/** Items whose field goes from the same value to the same value, largest group first. */
export type PlanGroup = {
  changeIndex: number;
  before: FieldValue;
  after: FieldValue;
  count: number;
  itemIds: number[];
};

/** What the run will ask of the API: batch requests, and the seconds they take at one a second. */
export type PlanCost = { requests: number; durationMs: number };

/** `planId` and `hash` name the stored plan; `startBulkEdit` needs both, so that what runs is what was seen. */
export type PlanPreview = {
  planId: string;
  hash: string;
  typeKey: string;
  typeName: string;
  changes: Change[];
  /** The field of each change, at the same position. */
  fields: Field[];
  rows: PlanRow[];
  counts: PlanCounts;
  groups: PlanGroup[];
  cost: PlanCost;
  people: PeopleByKey;
  readAtMs: number;
};
