// The business lines of a space. Endpoint 2.3; called by metadata, because lines are the options of `business` fields.
import { z } from 'zod';
import { ok, type Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { flag, key, listOf, text } from './wire/lenient';

/** A line with the lines under it. */
export type BusinessLine = { id: string; name: string; isDisabled: boolean; children: BusinessLine[] };

const NO_BUSINESS_LINE = 30008;

const lineReply: z.ZodType<BusinessLine> = z
  .object({
    id: key,
    name: text,
    disabled: flag,
    get children() {
      return listOf(lineReply);
    },
  })
  .transform((line) => ({
    id: line.id,
    name: line.name,
    isDisabled: line.disabled,
    children: line.children,
  }));

/** All lines as a tree; a space without any gives []. */
export async function listBusinessLines(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string },
): Promise<Result<BusinessLine[], OpenApiError>> {
  const answer = await call(api, caller, {
    operation: 'listBusinessLines',
    path: { project_key: input.projectKey },
    reply: listOf(lineReply),
  });
  if (!answer.ok && answer.error.errCode === NO_BUSINESS_LINE) return ok([]);
  return answer;
}
