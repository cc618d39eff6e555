// Schemas of what the browser may send about bulk edits. Shapes and counts only: whether a change fits its field is checked against metadata.
import { z } from 'zod';
import { fieldKey, fieldValue, projectName, typeName, workItemId } from './input';

/** More items than this take longer to read than a person waits for a preview. */
const ITEMS_MAX = 5000;

/** One field in this release; rows, requests and results are made for any number. */
const CHANGES_MAX = 1;

const change = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('update'), fieldKey, value: fieldValue }),
  z.object({ mode: z.literal('clear'), fieldKey }),
  z.object({ mode: z.literal('append'), fieldKey, value: fieldValue }),
  z.object({ mode: z.literal('replace'), fieldKey, from: fieldValue, value: fieldValue }),
]);

export const previewInput = z.object({
  project: projectName,
  typeKey: typeName,
  ids: z.array(workItemId).min(1).max(ITEMS_MAX),
  changes: z.array(change).min(1).max(CHANGES_MAX),
});

/** One details call takes 50 items. */
export const selectionQuery = z.object({
  project: projectName,
  type: typeName,
  ids: z
    .string()
    .transform((text) => text.split(',').map(Number))
    .pipe(z.array(workItemId).min(1).max(50)),
});

export const startInput = z.object({
  project: projectName,
  planId: z.uuid(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export const runQuery = z.object({ project: projectName, id: z.uuid() });

export const rowsQuery = runQuery.extend({
  outcome: z
    .enum([
      'open',
      'applied',
      'already-so',
      'blocked',
      'changed-since',
      'rejected',
      'dropped',
      'overwritten',
      'not-sent',
      'unknown',
    ])
    .optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

export const runsQuery = z.object({
  project: projectName,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
