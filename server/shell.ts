// What the frame around every page of a space shows. Called by app/[project]/layout.tsx.
import { ok, type Result } from '@/lib/errors/result';
import type { Person } from '@/lib/work-item/person';
import type { WorkItemType } from '@/lib/work-item/work-item';
import type { Actor } from './actor';
import { fail } from './fail';
import { listTypes } from './metadata';
import { findPeopleOrLast } from './people';
import type { Services } from './services';
import { listSpaces } from './spaces';

export type ShellSpace = { projectKey: string; simpleName: string; name: string };

export type ShellData = { space: ShellSpace; spaces: ShellSpace[]; types: WorkItemType[]; person: Person };

/** The actor's space, the other spaces they may enter, the types of this one, and who they are. */
export async function getShellData(actor: Actor, services: Services): Promise<Result<ShellData>> {
  const [spaces, types, people] = await Promise.all([
    listSpaces(actor.userKey, services),
    listTypes(actor, services),
    findPeopleOrLast(actor, services, [actor.userKey]),
  ]);
  if (!spaces.ok) return spaces;
  if (!types.ok) return types;
  if (!people.ok) return people;
  const space = spaces.value.find((entry) => entry.projectKey === actor.projectKey);
  const person = people.value[actor.userKey];
  if (!space) return fail('not-found', 'spaceNotFound', { params: { space: actor.projectKey } });
  if (!person) return fail('not-found', 'personUnknown');
  return ok({ space, spaces: spaces.value, types: types.value, person });
}
