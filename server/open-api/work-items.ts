// Finding, reading, making and changing work items. Endpoints 5.1, 5.3, 5.4, 6.1, 6.2; called by lists, editors, plans, verification.
import { z } from 'zod';
import { ok, type Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { encodeSearchGroup, type SearchGroup } from './search-group';
import { accepted } from './wire/accepted';
import { encodeFieldWrite, type FieldWrite } from './wire/field-write';
import { integerId, listOf } from './wire/lenient';
import { ABORTED_FIELD, type WorkItem, workItemReply } from './work-item';
import type { WriteOptions } from './write-options';

/** One page; `total` counts all matches. Terminated items are left out of both lists unless asked for by status. */
export type WorkItemPage = { items: WorkItem[]; total: number };

/** The most ids of one getWorkItems call. */
export const MAX_IDS_PER_READ = 50;

/** `required_mode`: check the create form's required fields; 0 would let an incomplete item through (pitfalls.md 6.11). */
const CHECK_REQUIRED = 1;
const WORK_ITEM_NOT_FOUND = 30005;

// `pagination` sits beside `data`; without it a page would look like everything there is, so it must be there.
const pageReply = z
  .object({ data: listOf(workItemReply), pagination: z.object({ total: z.number().int().nonnegative() }) })
  .transform((reply): WorkItemPage => ({ items: reply.data, total: reply.pagination.total }));

/** Which fields to return; the terminated flag always comes along. Absent = all fields. */
function fieldSelection(fieldKeys: readonly string[] | undefined): string[] | undefined {
  return fieldKeys && [...new Set([...fieldKeys, ABORTED_FIELD])];
}

/** Items of one space by built-in conditions, joined by AND. `pageNum` from 1, `pageSize` at most 200; the order is the service's. */
export async function filterWorkItems(
  api: OpenApi,
  caller: Caller,
  input: {
    projectKey: string;
    typeKeys: readonly string[];
    /** Part of the name. */
    name?: string;
    ids?: readonly number[];
    statusKeys?: readonly string[];
    priorityIds?: readonly string[];
    /** At most 10: creator, watcher or role member. */
    userKeys?: readonly string[];
    pageNum: number;
    pageSize: number;
  },
): Promise<Result<WorkItemPage, OpenApiError>> {
  return call(api, caller, {
    operation: 'filterWorkItems',
    path: { project_key: input.projectKey },
    body: {
      work_item_type_keys: input.typeKeys,
      work_item_name: input.name || undefined,
      work_item_ids: input.ids,
      work_item_status: input.statusKeys?.map((stateKey) => ({ state_key: stateKey })),
      priorities: input.priorityIds,
      user_keys: input.userKeys,
      page_num: input.pageNum,
      page_size: input.pageSize,
    },
    from: 'envelope',
    reply: pageReply,
  });
}

/** Items of one type by any field. `pageNum` from 1, `pageSize` at most 50, at most 5,000 matches (then 20094). */
export async function searchWorkItems(
  api: OpenApi,
  caller: Caller,
  input: {
    projectKey: string;
    typeKey: string;
    searchGroup: SearchGroup;
    /** Absent = all fields. */
    fieldKeys?: readonly string[];
    pageNum: number;
    pageSize: number;
  },
): Promise<Result<WorkItemPage, OpenApiError>> {
  return call(api, caller, {
    operation: 'searchWorkItems',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey },
    body: {
      search_group: encodeSearchGroup(input.searchGroup),
      fields: fieldSelection(input.fieldKeys),
      page_num: input.pageNum,
      page_size: input.pageSize,
    },
    from: 'envelope',
    reply: pageReply,
  });
}

/**
 * The items with these ids, terminated ones too, in no promised order. Deleted ids and ids of another type are left
 * out; none found gives []. More than 50 ids is a mistake of the caller and throws.
 */
export async function getWorkItems(
  api: OpenApi,
  caller: Caller,
  input: {
    projectKey: string;
    typeKey: string;
    ids: readonly number[];
    fieldKeys?: readonly string[];
    /** Tells whether rich text is formatted: an ordinary read gives only its words (fields.md, multi_text). */
    withRichText?: boolean;
  },
): Promise<Result<WorkItem[], OpenApiError>> {
  if (input.ids.length > MAX_IDS_PER_READ)
    throw new RangeError(`${input.ids.length} ids in one read, at most 50`);
  if (input.ids.length === 0) return ok([]);
  const answer = await call(api, caller, {
    operation: 'getWorkItems',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey },
    body: {
      work_item_ids: input.ids,
      fields: fieldSelection(input.fieldKeys),
      expand: input.withRichText ? { need_multi_text: true } : undefined,
    },
    reply: listOf(workItemReply),
  });
  if (!answer.ok && answer.error.errCode === WORK_ITEM_NOT_FOUND) return ok([]);
  return answer;
}

/**
 * Makes an item and gives its id. Required fields of the create form are checked by the service (20038). `fields`
 * must not hold `name` or the template; people and schedules of nodes need calls of their own afterwards.
 */
export async function createWorkItem(
  api: OpenApi,
  caller: Caller,
  input: {
    projectKey: string;
    typeKey: string;
    name: string;
    /** Absent = the type's first enabled template. */
    templateId?: number;
    fields: readonly FieldWrite[];
  } & WriteOptions,
): Promise<Result<number, OpenApiError>> {
  return call(api, caller, {
    operation: 'createWorkItem',
    path: { project_key: input.projectKey },
    body: {
      work_item_type_key: input.typeKey,
      name: input.name,
      template_id: input.templateId,
      required_mode: CHECK_REQUIRED,
      field_value_pairs: input.fields.map(encodeFieldWrite),
    },
    write: input,
    reply: integerId,
  });
}

/**
 * Overwrites the given fields of one item, all or none. Success means accepted, not stored: read again and compare.
 * The name is written as a field with key `name`.
 */
export async function updateWorkItem(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; typeKey: string; id: number; fields: readonly FieldWrite[] } & WriteOptions,
): Promise<Result<void, OpenApiError>> {
  return call(api, caller, {
    operation: 'updateWorkItem',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey, work_item_id: input.id },
    body: { update_fields: input.fields.map(encodeFieldWrite) },
    write: input,
    reply: accepted,
  });
}
