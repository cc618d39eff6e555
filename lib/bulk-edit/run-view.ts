// What the pages of a run need besides its progress: its head, its rows, and the list of runs.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { Change } from './change';
import type { Outcome, OutcomeReason } from './outcome';
import type { PlanOrigin } from './plan';
import type { RunProgress } from './run-progress';
import type { RunState } from './run-state';

/** What a run does and who started it. Never changes, so it is read once with the page. */
export type RunView = {
  id: string;
  typeKey: string;
  typeName: string;
  changes: Change[];
  /** The field of each change as it was at the preview, at the same position. */
  fields: Field[];
  startedBy: string;
  /** The run this one undoes or repeats a part of. */
  origin: PlanOrigin | null;
  /** Runs that undo or repeat a part of this one, newest first. */
  followUps: FollowUp[];
  people: PeopleByKey;
  /** Names of the items that the changes link to, by id. */
  relatedNames: Record<number, string>;
  progress: RunProgress;
};

/** A later run that came out of a run. */
export type FollowUp = { id: string; kind: PlanOrigin['kind']; state: RunState; queuedAtMs: number };

/** One field of one item in the result. `outcome` null = not decided yet. `found`: what was read last, when it was not as wanted. */
export type ResultRow = {
  itemId: number;
  itemName: string;
  changeIndex: number;
  before: FieldValue;
  after: FieldValue;
  outcome: Outcome | null;
  reason: OutcomeReason | null;
  found: FieldValue | null;
  /** Who stored the value that was found, when it was not us. */
  foundBy: string | null;
};

/** One page of result rows, in the order of the plan. `relatedNames`: of the items that their values link to, by id. */
export type ResultPage = {
  rows: ResultRow[];
  total: number;
  people: PeopleByKey;
  relatedNames: Record<number, string>;
};

/** One line of the history of runs, newest first. */
export type RunSummary = {
  id: string;
  typeKey: string;
  typeName: string;
  changes: Change[];
  fields: Field[];
  startedBy: string;
  origin: PlanOrigin | null;
  state: RunState;
  /** Items of the plan, items it meant to change, and items read back as wanted. */
  itemCount: number;
  willChangeCount: number;
  appliedCount: number;
  queuedAtMs: number;
  /** When it is to begin, while it is `scheduled`. */
  scheduledForMs: number | null;
  endedAtMs: number | null;
};

/** A page of the history; `relatedNames`: of the items that the changes link to, by id. */
export type RunList = {
  runs: RunSummary[];
  total: number;
  people: PeopleByKey;
  relatedNames: Record<number, string>;
};
