// What happened to an item, as the activity panel shows it. Made in server/work-items/activity.ts from the change log.
import type { FieldValue } from '@/lib/fields/field-value';
import type { PeopleByKey } from './person';

/** The change log begins here: nothing older exists (endpoints 6.9). 2 July 2024, midnight UTC. */
export const LOG_BEGINS_MS = Date.UTC(2024, 6, 2);

/** What changed: a field of the item, something of a node, or something else in the platform's own words. */
export type ChangedThing =
  | { kind: 'field'; fieldKey: string }
  | { kind: 'node'; nodeName: string; property: string; fieldName: string }
  | { kind: 'other'; property: string };

/** One difference; values that fit no field are texts as the platform logged them. */
export type ActivityChange = { thing: ChangedThing; before: FieldValue; after: FieldValue };

/** What one person, rule or plugin did at one moment. `byKey` is empty when it was nobody. */
export type ActivityEntry = {
  atMs: number | null;
  byKey: string;
  operation: string;
  changes: ActivityChange[];
};

/** Entries newest first, of the days from `fromMs` on. `earlierBeforeMs`: ask again with it for older ones; null at the log's end. */
export type Activity = {
  entries: ActivityEntry[];
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  fromMs: number;
  earlierBeforeMs: number | null;
};
