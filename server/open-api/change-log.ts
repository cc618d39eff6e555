// The change log of items. Endpoint 6.9; called by the activity of an item.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { flag, instantMs, key, listOf, text } from './wire/lenient';

/** One difference inside a record. `before` and `after` are texts whose form the vendor does not publish. */
export type LoggedChange = {
  /** `field`, `node`, `node_field`, `work_item`, …: what kind of thing `objectId` names. */
  objectType: string;
  objectId: string;
  property: string;
  before: string[];
  after: string[];
};

/** What one person or rule did at one moment. */
export type LogRecord = {
  operation: string;
  atMs: number | null;
  operatorType: string;
  operatorKey: string;
  module: string;
  changes: LoggedChange[];
};

/** `next`: give it as `startFrom` to read on; null at the end. */
export type LogPage = { records: LogRecord[]; next: string | null };

const change = z
  .object({
    object: z.object({ object_type: text, object_value: text }).nullish(),
    object_property: text,
    old: listOf(z.string()),
    new: listOf(z.string()),
  })
  .transform(
    (wire): LoggedChange => ({
      objectType: wire.object?.object_type ?? '',
      objectId: wire.object?.object_value ?? '',
      property: wire.object_property,
      before: wire.old,
      after: wire.new,
    }),
  );

const logReply = z
  .object({
    has_more: flag,
    start_from: text,
    op_records: listOf(
      z
        .object({
          operation_type: key,
          operation_time: instantMs,
          operator_type: text,
          operator: text,
          op_record_module: text,
          record_contents: listOf(change),
        })
        .transform(
          (wire): LogRecord => ({
            operation: wire.operation_type,
            atMs: wire.operation_time,
            operatorType: wire.operator_type,
            operatorKey: wire.operator,
            module: wire.op_record_module,
            changes: wire.record_contents,
          }),
        ),
    ),
  })
  .transform(
    (wire): LogPage => ({
      records: wire.op_records,
      next: wire.has_more && wire.start_from !== '' ? wire.start_from : null,
    }),
  );

/** Records of one item between two instants at most 7 days apart, oldest first. `projectKey` must be the real key (pitfalls 2.1). */
export async function listOpRecords(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; id: number; startMs: number; endMs: number; startFrom?: string },
): Promise<Result<LogPage, OpenApiError>> {
  return call(api, caller, {
    operation: 'listOpRecords',
    body: {
      project_key: input.projectKey,
      work_item_ids: [input.id],
      start: input.startMs,
      end: input.endMs,
      start_from: input.startFrom,
      page_size: 200,
    },
    reply: logReply,
  });
}
