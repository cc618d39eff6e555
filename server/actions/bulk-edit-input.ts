// Schemas of what the browser may send about bulk edits. Shapes and counts only: whether a change fits its field is checked against metadata.
import { z } from 'zod';
import { RETRIABLE } from '@/lib/bulk-edit/outcome';
import { RECIPE_NAME_MAX } from '@/lib/bulk-edit/recipe';
import { SCOPE_MAX } from '@/lib/bulk-edit/scope';
import { itemFilter } from '@/lib/work-item/filter-schema';
import { fieldKey, fieldValue, projectName, typeName, userKey, workItemId } from './input';

/** Far more fields than anybody changes at once. */
const CHANGES_MAX = 20;

const roleId = z.string().min(1).max(128);
const roleEdit = z.union([
  z.object({ roleId, action: z.enum(['add', 'remove']), userKeys: z.array(userKey).min(1).max(200) }),
  z.object({ roleId, action: z.literal('replace'), from: userKey, to: userKey }),
]);

const change = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('update'), fieldKey, value: fieldValue }),
  z.object({ mode: z.literal('clear'), fieldKey }),
  z.object({ mode: z.literal('append'), fieldKey, value: fieldValue }),
  z.object({ mode: z.literal('replace'), fieldKey, from: fieldValue, value: fieldValue }),
  z.object({
    mode: z.literal('shift'),
    fieldKey,
    count: z.number().int(),
    unit: z.enum(['days', 'working-days']),
  }),
  z.object({ mode: z.literal('roles'), fieldKey, edits: z.array(roleEdit).min(1).max(100) }),
]);

/** The items a request is about: a kept scope, or ids. */
const itemsOf = {
  scopeId: z.uuid().optional(),
  ids: z.array(workItemId).min(1).max(SCOPE_MAX).optional(),
};

const changes = z.array(change).min(1).max(CHANGES_MAX);

export const previewInput = z.object({
  project: projectName,
  typeKey: typeName,
  ...itemsOf,
  changes,
});

const pages = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
};

/** What a route with an id in its path is about. */
export const runCells = z.object({
  project: projectName,
  id: z.uuid(),
  cells: z
    .array(z.object({ itemId: workItemId, changeIndex: z.number().int().min(0).max(CHANGES_MAX) }))
    .min(1)
    .max(SCOPE_MAX)
    .optional(),
  outcomes: z.array(z.enum(RETRIABLE)).min(1).optional(),
});

export const scopeInput = z.object({
  project: projectName,
  typeKey: typeName,
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('selection'), ids: z.array(workItemId).min(1).max(SCOPE_MAX) }),
    z.object({ kind: z.literal('pasted'), text: z.string().min(1).max(5_000_000) }),
    z.object({
      kind: z.literal('filter'),
      filter: itemFilter,
      exceptIds: z.array(workItemId).max(SCOPE_MAX).default([]),
    }),
  ]),
});

export const scopeQuery = z.object({
  project: projectName,
  scopeId: z.uuid(),
  page: pages.page,
  size: z.coerce.number().int().min(1).max(50).default(50),
});

export const valuesInput = z.object({ project: projectName, typeKey: typeName, fieldKey, ...itemsOf });

export const planQuery = z.object({ project: projectName, planId: z.uuid() });

export const planRowsQuery = planQuery.extend({
  ...pages,
  tab: z.enum(['will-change', 'already-so', 'blocked']).optional(),
  group: z.string().max(100).optional(),
  change: z.coerce.number().int().min(0).max(CHANGES_MAX).optional(),
  q: z.string().max(200).optional(),
});

export const controlInput = z.object({ project: projectName, id: z.uuid() });

export const recipesQuery = z.object({ project: projectName, type: typeName });

const recipeName = z.string().trim().min(1).max(RECIPE_NAME_MAX);

export const recipeNameInput = z.object({ project: projectName, id: z.uuid(), name: recipeName });

export const recipeInput = z.object({
  project: projectName,
  typeKey: typeName,
  name: recipeName,
  changes,
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
  atMs: z.number().int().positive().optional(),
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
  q: z.string().max(200).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

export const runsQuery = z.object({
  project: projectName,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
  q: z.string().max(200).optional(),
  state: z.enum(['scheduled', 'queued', 'running', 'paused', 'done', 'stopped']).optional(),
  by: z.union([z.literal('me'), userKey]).optional(),
});

const locale = z.enum(['zh-CN', 'en']).default('zh-CN');

export const exportInput = z.object({
  project: projectName,
  typeKey: typeName,
  ...itemsOf,
  columns: z.array(fieldKey).max(200),
  locale,
});

export const recordQuery = runQuery.extend({ format: z.enum(['csv', 'json']).default('csv'), locale });

export const planFileQuery = planQuery.extend({ locale });

export const csvQuery = z.object({
  project: projectName,
  type: typeName,
  name: z.string().max(255).default(''),
});

export const importQuery = z.object({ project: projectName, importId: z.uuid() });

const mapping = z.record(z.coerce.number().int().min(0).max(200), fieldKey.nullable());

export const questionsInput = importQuery.extend({ mapping });

export const importPlanInput = questionsInput.extend({
  answers: z
    .array(
      z.object({
        columnIndex: z.number().int().min(0).max(200),
        text: z.string().max(200_000),
        value: fieldValue.nullable(),
      }),
    )
    .max(5000)
    .default([]),
  emptyMeans: z.enum(['leave', 'clear']).default('leave'),
});
