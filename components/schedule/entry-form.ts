// What the panel of typed days checks before it puts them into the draft. The rules about subtasks are shown on the bar.
import { z } from 'zod';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import type { Entry } from '@/lib/schedule/node-plan';

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

/** The typed entries: one for a node or a person, or one for each person of a node. */
export const entryFormSchema = z.object({ entries: z.array(entry) });

/** One typed entry; `ownerKey` null = the whole node. */
export type TypedEntry = Entry & { ownerKey: string | null };

/** The form's values. */
export type EntryFormValues = { entries: TypedEntry[] };
