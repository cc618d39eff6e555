// Random plans for property tests of the schedule logic.
import fc from 'fast-check';
import type { Entry, Lane, NodePlan } from '@/lib/schedule/node-plan';

export const placedEntry: fc.Arbitrary<Entry> = fc
  .record({
    startDay: fc.integer({ min: 16_000, max: 23_000 }),
    length: fc.integer({ min: 0, max: 60 }),
    points: fc.option(fc.integer({ min: 1, max: 80 }).map((half) => half / 2)),
  })
  .map(({ startDay, length, points }) => ({ startDay, endDay: startDay + length, points }));

const emptyEntry: fc.Arbitrary<Entry> = fc
  .option(fc.integer({ min: 1, max: 9 }))
  .map((points) => ({ startDay: null, endDay: null, points }));

export const entry: fc.Arbitrary<Entry> = fc.oneof({ weight: 4, arbitrary: placedEntry }, emptyEntry);

const lanes: fc.Arbitrary<Lane[]> = fc
  .uniqueArray(fc.constantFrom('wei', 'ana', 'lei', 'tom', 'mei'), { minLength: 2, maxLength: 5 })
  .chain((owners) =>
    fc.tuple(...owners.map((ownerKey) => entry.map((value): Lane => ({ ownerKey, entry: value })))),
  );

export const nodePlan: fc.Arbitrary<NodePlan> = fc.oneof(
  entry.map((value): NodePlan => ({ mode: 'whole', entry: value })),
  lanes.map((value): NodePlan => ({ mode: 'per-person', lanes: value })),
);
