// People by key and by name. Endpoints 4.1 and 4.2; called by pickers and wherever a user_key needs a face.
import { z } from 'zod';
import { ok, type Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { key, listOf, text } from './wire/lenient';

/** A person. Names are not unique: show the e-mail beside them. A person whose `status` is not `activated` cannot be set. */
export type Person = {
  userKey: string;
  nameCn: string;
  nameEn: string;
  email: string;
  avatarUrl: string;
  status: 'activated' | 'frozen' | 'resigned';
};

const personReply = z
  .object({
    user_key: key,
    name_cn: text,
    name_en: text,
    name: z.object({ default: text, zh_cn: text, en_us: text }).nullish(),
    email: text,
    avatar_url: text,
    status: z
      .enum(['activated', 'frozen', 'resigned'])
      .nullish()
      .transform((status) => status ?? 'activated'),
  })
  .transform((person): Person => {
    const nameCn = person.name_cn || person.name?.zh_cn || person.name?.default || '';
    const nameEn = person.name_en || person.name?.en_us || person.name?.default || '';
    return {
      userKey: person.user_key,
      nameCn: nameCn || nameEn,
      nameEn: nameEn || nameCn,
      email: person.email,
      avatarUrl: person.avatar_url,
      status: person.status,
    };
  });

const USER_NOT_FOUND = 30006;

/** The people with these keys (at most 100), in no promised order; unknown keys are left out, none known = []. */
export async function queryPeople(
  api: OpenApi,
  caller: Caller,
  input: { userKeys: readonly string[] },
): Promise<Result<Person[], OpenApiError>> {
  if (input.userKeys.length === 0) return ok([]);
  const answer = await call(api, caller, {
    operation: 'queryPeople',
    body: { user_keys: input.userKeys },
    reply: listOf(personReply),
  });
  if (!answer.ok && answer.error.errCode === USER_NOT_FOUND) return ok([]);
  return answer;
}

/** People whose name resembles `query`, as far as the space's tenant shows them; no paging. */
export async function searchPeople(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; query: string },
): Promise<Result<Person[], OpenApiError>> {
  return call(api, caller, {
    operation: 'searchPeople',
    body: { query: input.query, project_key: input.projectKey },
    reply: listOf(personReply),
  });
}
