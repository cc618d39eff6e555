// The fields of a type: what exists, and what can be set. Endpoints 3.3 and 3.4; called by metadata.
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import { type FieldListing, fieldListing } from './field-listing';
import { type FieldSetting, fieldSetting } from './field-setting';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { listOf } from './wire/lenient';

/** Every field of one type (`typeKey`), or of the whole space without it; obsolete ones too. */
export async function listFields(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; typeKey?: string },
): Promise<Result<FieldListing[], OpenApiError>> {
  return call(api, caller, {
    operation: 'listFields',
    path: { project_key: input.projectKey },
    body: { work_item_type_key: input.typeKey },
    reply: listOf(fieldListing),
  });
}

/** The fields that can be set on items of the type. Calculated and system fields are not among them. */
export async function listFieldSettings(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; typeKey: string },
): Promise<Result<FieldSetting[], OpenApiError>> {
  return call(api, caller, {
    operation: 'listFieldSettings',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey },
    reply: listOf(fieldSetting),
  });
}
