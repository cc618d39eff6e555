// The spaces a person may enter, and the one a URL names. Called by the session and the shell.
import { ok, type Result } from '@/lib/errors/result';
import { fail, told } from './fail';
import { createMemory } from './memory';
import { onceAProcess } from './once-a-process';
import { getSpaces, listSpaceKeys, type Space } from './open-api/spaces';
import type { Services } from './services';

/** Installing a plugin or losing a space is rare; a minute late is soon enough, and every page asks. */
const remembered = onceAProcess('spaces', () => createMemory<Space[]>({ max: 500, freshMs: 60_000 }));

/** The spaces `userKey` may enter, by name. Empty when there is none. */
export async function listSpaces(userKey: string, services: Services): Promise<Result<Space[]>> {
  return remembered.read(userKey, () => askSpaces(userKey, services));
}

async function askSpaces(userKey: string, services: Services): Promise<Result<Space[]>> {
  const caller = { userKey, priority: 'interactive' as const };
  const keys = told(await listSpaceKeys(services.api, caller, { userKey }));
  if (!keys.ok) return keys.error.kind === 'not-found' ? ok([]) : keys;
  if (keys.value.length === 0) return ok([]);
  const spaces = told(await getSpaces(services.api, caller, { userKey, projectKeys: keys.value }));
  if (!spaces.ok) return spaces;
  return ok([...spaces.value].sort((a, b) => a.name.localeCompare(b.name)));
}

/** The space that `name` (a project key or a simple name) means for this person, or `not-found`. */
export async function findSpace(userKey: string, name: string, services: Services): Promise<Result<Space>> {
  const spaces = await listSpaces(userKey, services);
  if (!spaces.ok) return spaces;
  const space = spaces.value.find((entry) => entry.projectKey === name || entry.simpleName === name);
  return space ? ok(space) : fail('not-found', 'spaceNotFound', { params: { space: name } });
}
