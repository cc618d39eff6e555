// What the preview step shows. Answered by POST /api/{project}/bulk-edits/preview; nothing has been sent then.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { Change } from './change';
import type { BlockedReason, PlanOrigin, PlanRow } from './plan';

/** Counts of items. An item will change when any of its cells will; it is blocked when all others are blocked or already so. */
export type PlanCounts = { items: number; willChange: number; alreadySo: number; blocked: number };

/** Items whose field goes from the same value to the same value, largest group first. */
export type PlanGroup = {
  /** Names the group in `…/plans/{planId}/rows?group=`. */
  groupKey: string;
  changeIndex: number;
  before: FieldValue;
  after: FieldValue;
  count: number;
  /** Some of its items, in the order of the plan; all of them in a small plan. */
  itemIds: number[];
};

/** What one way of doing it all asks of the API. */
export type WayCost = { requests: number; durationMs: number };

/**
 * What the run will ask of the API: requests, and how long they take. `batch` and `single` say how the chosen way divides
 * them; `allBatch` and `allSingle` what the two plain ways would have cost (`allBatch` null: some change cannot go by batch).
 */
export type PlanCost = WayCost & {
  way: 'batch' | 'single' | 'mixed';
  batch: WayCost;
  single: WayCost;
  allBatch: WayCost | null;
  allSingle: WayCost;
};

/** The numbers of a plan, as they were when it was made. Kept with it. */
export type PlanSummary = {
  counts: PlanCounts;
  /** Items blocked, by the first reason of each; most frequent first. */
  blockedBy: { reason: BlockedReason; count: number }[];
  /** The largest `PREVIEW_GROUPS_MAX` groups. */
  groups: PlanGroup[];
  groupCount: number;
  cost: PlanCost;
  readAtMs: number;
};

/** `planId` and `hash` name the stored plan; `startBulkEdit` needs both, so that what runs is what was seen. */
export type PlanPreview = PlanSummary & {
  planId: string;
  hash: string;
  typeKey: string;
  typeName: string;
  changes: Change[];
  /** The field of each change, at the same position. */
  fields: Field[];
  /** Null for an ordinary edit. */
  origin: PlanOrigin | null;
  /** All rows of a plan of at most `PREVIEW_ROWS_MAX` items, else none: they come page by page. */
  rows: PlanRow[];
  people: PeopleByKey;
  /** Names of the items that values of `changes` and `groups` link to, by id. */
  relatedNames: Record<number, string>;
};

export const PREVIEW_ROWS_MAX = 1000;
export const PREVIEW_GROUPS_MAX = 200;

/** One page of the rows of a stored plan, in its order. */
export type PlanRowsPage = {
  rows: PlanRow[];
  total: number;
  people: PeopleByKey;
  /** Names of the items that their values link to, by id. */
  relatedNames: Record<number, string>;
};

/** A cell that would change and whose value is no longer the one of the plan. The run would leave it alone. */
export type ChangedCell = {
  itemId: number;
  itemName: string;
  changeIndex: number;
  planned: FieldValue;
  now: FieldValue;
  by: string | null;
};

/** What a fresh look at the items of a plan found. */
export type PlanCheck = {
  readAtMs: number;
  changed: ChangedCell[];
  people: PeopleByKey;
  /** Names of the items that their values link to, by id. */
  relatedNames: Record<number, string>;
};

/** A value that items of a scope hold now, and how many do; for lists each entry counts by itself. Most frequent first. */
export type PresentValue = { value: FieldValue; count: number };

export type PresentValues = {
  values: PresentValue[];
  emptyCount: number;
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  readAtMs: number;
};

/** One line of the streamed preview: how far the reading is, or, last, the result. */
export type PreviewProgress = { readCount: number; total: number };
