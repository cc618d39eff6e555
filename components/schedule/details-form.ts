// What the side panel checks before it puts anything into the draft, and how its values stand for a node's state. Pure.
import { z } from 'zod';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import type { NodeState } from '@/lib/schedule/draft';
import type { Entry, NodePlan } from '@/lib/schedule/node-plan';
import { nodePeopleSchema } from '@/lib/schedule/plan-schema';

const day = z.int().min(FIRST_DAY).max(LAST_DAY).nullable();

const entry = z
  .object({
    ownerKey: z.string().nullable(),
    startDay: day,
    endDay: day,
    points: z.number().nonnegative().nullable(),
  })
  .superRefine(({ startDay, endDay }, context) => {
    if ((startDay === null) !== (endDay === null))
      context.addIssue({
        code: 'custom',
        path: [startDay === null ? 'startDay' : 'endDay'],
        message: 'bothEnds',
      });
    else if (startDay !== null && endDay !== null && startDay > endDay)
      context.addIssue({ code: 'custom', path: ['endDay'], message: 'endAfterStart' });
  });

/** One entry for the whole node, or one for each of its owners. */
export const detailsSchema = z.object({
  people: nodePeopleSchema,
  entries: z.array(entry),
  movesSubTasks: z.boolean(),
});

/** One typed entry; `ownerKey` null = the whole node. */
export type TypedEntry = Entry & { ownerKey: string | null };

/** The form's values. */
export type DetailsValues = z.infer<typeof detailsSchema>;

/** The values that stand for a node's state. */
export function valuesOf({ people, plan }: NodeState, movesSubTasks: boolean): DetailsValues {
  return { people, entries: typedEntriesOf(plan), movesSubTasks };
}

/** The state that the values stand for. */
export function stateOfValues({ people, entries }: Pick<DetailsValues, 'people' | 'entries'>): NodeState {
  const [first] = entries;
  if (first?.ownerKey === null) return { people, plan: { mode: 'whole', entry: storedEntry(first) } };
  const lanes = entries.flatMap((typed) =>
    typed.ownerKey === null ? [] : [{ ownerKey: typed.ownerKey, entry: storedEntry(typed) }],
  );
  return { people, plan: { mode: 'per-person', lanes } };
}

function typedEntriesOf(plan: NodePlan): TypedEntry[] {
  if (plan.mode === 'whole') return [{ ownerKey: null, ...plan.entry }];
  return plan.lanes.map((lane) => ({ ownerKey: lane.ownerKey, ...lane.entry }));
}

/** Zero points are no points: the platform stores both as 0. */
function storedEntry({ startDay, endDay, points }: TypedEntry): Entry {
  return { startDay, endDay, points: points || null };
}
