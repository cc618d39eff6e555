// The spaces a person can reach. Endpoints 2.1 and 2.2; called by sign-in, the space switcher and the session.
import { z } from 'zod';
import { ok, type Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { key, listOf, text } from './wire/lenient';

/** `administratorKeys` is empty unless the asking person administers the space. */
export type Space = { projectKey: string; simpleName: string; name: string; administratorKeys: string[] };

const spaceReply = z.record(
  z.string(),
  z.object({ project_key: key, simple_name: text, name: text, administrators: listOf(z.string()) }).transform(
    (space): Space => ({
      projectKey: space.project_key,
      simpleName: space.simple_name,
      name: space.name,
      administratorKeys: space.administrators,
    }),
  ),
);

/** The keys of the spaces where the plugin is installed and the person has access, last visited first; none = []. */
export async function listSpaceKeys(
  api: OpenApi,
  caller: Caller,
  input: { userKey: string },
): Promise<Result<string[], OpenApiError>> {
  return call(api, caller, {
    operation: 'listSpaceKeys',
    body: { user_key: input.userKey, order: ['-last_visited'] },
    reply: listOf(z.string()),
  });
}

/**
 * The spaces with these keys or slugs (give one of the two, at most 100). Those that are unknown or closed to the
 * person are left out without an error: match by key.
 */
export async function getSpaces(
  api: OpenApi,
  caller: Caller,
  input: { userKey: string; projectKeys?: readonly string[]; simpleNames?: readonly string[] },
): Promise<Result<Space[], OpenApiError>> {
  const answer = await call(api, caller, {
    operation: 'getSpaces',
    body: { user_key: input.userKey, project_keys: input.projectKeys, simple_names: input.simpleNames },
    reply: spaceReply.nullish(),
  });
  return answer.ok ? ok(Object.values(answer.value ?? {})) : answer;
}
