// The workflow templates of a type. Endpoint 3.5; called by metadata and the create form.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { integerId, listOf, oneOrTwo, text } from './wire/lenient';

/** A template; `templateId` is a number everywhere in this product, though this one reply spells it as text. */
export type Template = { templateId: number; name: string; isDisabled: boolean };

const templateReply = z
  .object({ template_id: integerId, template_name: text, is_disabled: oneOrTwo(false) })
  .transform(
    (template): Template => ({
      templateId: template.template_id,
      name: template.template_name,
      isDisabled: template.is_disabled,
    }),
  );

/** All templates of the type, in the space's order; an item made without one gets the first that is enabled. */
export async function listTemplates(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; typeKey: string },
): Promise<Result<Template[], OpenApiError>> {
  return call(api, caller, {
    operation: 'listTemplates',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey },
    reply: listOf(templateReply),
  });
}
