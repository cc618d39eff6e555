// One workflow template with its nodes and their forms. Endpoint 3.6; called by node forms and the activity, for names.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import { type FieldSetting, fieldSetting } from './field-setting';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { key, listOf, text } from './wire/lenient';

/** A node of a node-flow template; `form` are its own form fields, kept apart from the item's (pitfalls 1.1). */
export type TemplateNode = { id: string; name: string; form: FieldSetting[] };

const templateReply = z
  .object({
    workflow_confs: listOf(
      z
        .object({ state_key: key, name: text, fields: listOf(fieldSetting) })
        .transform((node): TemplateNode => ({ id: node.state_key, name: node.name, form: node.fields })),
    ),
  })
  .transform((template) => template.workflow_confs);

/** The nodes of the template in its order; [] for state flow. */
export async function getTemplateNodes(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; templateId: number },
): Promise<Result<TemplateNode[], OpenApiError>> {
  return call(api, caller, {
    operation: 'getTemplate',
    path: { project_key: input.projectKey, template_id: input.templateId },
    reply: templateReply,
  });
}
