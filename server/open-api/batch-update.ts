// Changing one field of up to 50 items as a job, and asking how the job went. Endpoints 6.6 and 6.7, each one a second;
// called by the bulk-edit runner.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { integerId, key, listOf } from './wire/lenient';
import type { WriteOptions } from './write-options';

/** The most items of one job. */
export const MAX_IDS_PER_BATCH = 50;

/**
 * How a job stands. `success` means that it ended, not that every item changed; `not-exist`: the result is no longer
 * kept, so read the items. `errorScenes` are reasons of the whole job, not tied to single ids.
 */
export type BatchTask = {
  status: 'idle' | 'running' | 'success' | 'failed' | 'canceled' | 'not-exist';
  total: number;
  successTotal: number;
  errorTotal: number;
  successIds: number[];
  failedIds: number[];
  errorScenes: string[];
};

const STATUS = {
  IDLE: 'idle',
  RUNNING: 'running',
  SUCCESS: 'success',
  FAILED: 'failed',
  CANCELED: 'canceled',
  NOT_EXIST: 'not-exist',
} as const;

const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

const taskReply = z
  .object({
    task_status: z
      .enum(['IDLE', 'RUNNING', 'SUCCESS', 'FAILED', 'CANCELED', 'NOT_EXIST'])
      .transform((status) => STATUS[status]),
    total: count,
    success_total: count,
    error_total: count,
    success_sub_task_list: listOf(integerId),
    fail_sub_task_list: listOf(integerId),
    error_scenes: listOf(z.string()),
  })
  .transform(
    (task): BatchTask => ({
      status: task.task_status,
      total: task.total,
      successTotal: task.success_total,
      errorTotal: task.error_total,
      successIds: task.success_sub_task_list,
      failedIds: task.fail_sub_task_list,
      errorScenes: task.error_scenes,
    }),
  );

/**
 * Starts a job and gives its id: accepted, not done. `projectKey` must be the real key, never the slug. `before` is
 * needed with REPLACE; an empty `after` clears the field. More than 50 ids is a mistake of the caller and throws.
 */
export async function startBatchUpdate(
  api: OpenApi,
  caller: Caller,
  input: {
    projectKey: string;
    typeKey: string;
    ids: readonly number[];
    mode: 'APPEND' | 'UPDATE' | 'REPLACE';
    fieldKey: string;
    /** Wire value, encoded by lib/fields. */
    before?: unknown;
    /** Wire value, encoded by lib/fields. */
    after: unknown;
  } & WriteOptions,
): Promise<Result<string, OpenApiError>> {
  if (input.ids.length > MAX_IDS_PER_BATCH)
    throw new RangeError(`${input.ids.length} ids in one job, at most 50`);
  return call(api, caller, {
    operation: 'startBatchUpdate',
    body: {
      project_key: input.projectKey,
      work_item_type_key: input.typeKey,
      work_item_ids: input.ids,
      update_mode: input.mode,
      field_key: input.fieldKey,
      before_field_value: input.before ?? null,
      after_field_value: input.after ?? null,
    },
    write: input,
    reply: z.object({ task_id: key }).transform((data) => data.task_id),
  });
}

/** How the job stands now. An unknown id gives `not-exist`, not an error. */
export async function getBatchTask(
  api: OpenApi,
  caller: Caller,
  input: { taskId: string },
): Promise<Result<BatchTask, OpenApiError>> {
  return call(api, caller, {
    operation: 'getBatchTask',
    query: { task_id: input.taskId },
    // An older deployment has the members at top level instead of in `data` (endpoints.md 6.7).
    from: 'data-or-envelope',
    reply: taskReply,
  });
}
