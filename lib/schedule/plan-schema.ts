// Checks plans that come from outside: the body of the publish action and drafts kept by the browser.
import { z } from 'zod';
import { FIRST_DAY, LAST_DAY } from './days';

const day = z.int().min(FIRST_DAY).max(LAST_DAY);

const entrySchema = z.object({
  startDay: day.nullable(),
  endDay: day.nullable(),
  // The platform stores "no points" as 0, so both must be one value here, or a verified write would look different.
  points: z
    .number()
    .nonnegative()
    .nullable()
    .transform((points) => points || null),
});

/** A plan of a node with days between 1970 and 2100. */
export const nodePlanSchema = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('whole'), entry: entrySchema }),
  z.object({
    mode: z.literal('per-person'),
    lanes: z.array(z.object({ ownerKey: z.string().min(1).max(64), entry: entrySchema })).max(200),
  }),
]);

const ownerKeys = z.array(z.string().min(1).max(64)).max(200);

/** The people of a node, by hand or by role. */
export const nodePeopleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('by-hand'), ownerKeys }),
  z.object({
    kind: z.literal('from-roles'),
    roles: z.array(z.object({ roleId: z.string().min(1).max(128), ownerKeys })).max(50),
  }),
]);

/** One change to publish: the node, what the person saw stored, and what they want. */
export const draftChangeSchema = z.object({
  itemId: z.int().positive(),
  nodeId: z.string().min(1).max(200),
  base: nodePlanSchema,
  plan: nodePlanSchema,
  people: z.object({ base: nodePeopleSchema, wanted: nodePeopleSchema }).exactOptional(),
  moveSubTasks: z.literal(true).exactOptional(),
  seenStatus: z.enum(['not-started', 'in-progress', 'completed']).exactOptional(),
  acceptCompleted: z.literal(true).exactOptional(),
});

/** A whole draft by node key. */
export const draftSchema = z.record(z.string(), draftChangeSchema);

/** A draft as a browser keeps it. */
export const keptDraftSchema = z.object({
  version: z.int().positive().nullable(),
  changes: draftSchema,
  isSaved: z.boolean(),
});
