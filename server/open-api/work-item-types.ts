// The work item types of a space. Endpoint 3.1; called by the type switcher and by metadata.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { key, listOf, oneOrTwo, text } from './wire/lenient';

/** `typeKey` is what every other call takes; `apiName` is only a readable alias. */
export type WorkItemType = { typeKey: string; apiName: string; name: string; isDisabled: boolean };

const typeReply = z
  .object({ type_key: key, api_name: text, name: text, is_disable: oneOrTwo(false) })
  .transform(
    (type): WorkItemType => ({
      typeKey: type.type_key,
      apiName: type.api_name,
      name: type.name,
      isDisabled: type.is_disable,
    }),
  );

/** All types of the space, disabled ones too. Whether a type is node or state flow shows on its items (`pattern`). */
export async function listWorkItemTypes(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string },
): Promise<Result<WorkItemType[], OpenApiError>> {
  return call(api, caller, {
    operation: 'listWorkItemTypes',
    path: { project_key: input.projectKey },
    reply: listOf(typeReply),
  });
}
