// Terminating and restoring an item. Endpoint 6.4; called by the item page.
import type { Result } from '@/lib/errors/result';
import type { EndReason } from '@/lib/work-item/end-reason';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { accepted } from './wire/accepted';
import type { WriteOptions } from './write-options';

/** Terminates (`isTerminated`) or restores the item. Success means accepted: read again. `words` are needed with `other`. */
export async function abortWorkItem(
  api: OpenApi,
  caller: Caller,
  input: {
    projectKey: string;
    typeKey: string;
    id: number;
    isTerminated: boolean;
    reason: EndReason;
    words: string;
  } & WriteOptions,
): Promise<Result<void, OpenApiError>> {
  return call(api, caller, {
    operation: 'abortWorkItem',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey, work_item_id: input.id },
    body: {
      is_aborted: input.isTerminated,
      reason_option: input.reason,
      reason: input.reason === 'other' ? input.words : undefined,
    },
    write: input,
    reply: accepted,
  });
}
