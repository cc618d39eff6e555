// People by key and by name. Every screen that shows a person asks here.
import { LRUCache } from 'lru-cache';
import { isAway } from '@/lib/errors/app-error';
import { ok, type Result } from '@/lib/errors/result';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import type { Actor } from './actor';
import { told } from './fail';
import { matchesPerson } from './match-person';
import { createMemory } from './memory';
import { onceAProcess } from './once-a-process';
import { type Person as ApiPerson, queryPeople, searchPeople } from './open-api/people';
import type { Services } from './services';

/** The platform takes at most 100 keys a call (endpoints 4.1). */
const KEYS_PER_CALL = 100;

const remembered = onceAProcess('people', () => createMemory<Person>({ max: 5000, freshMs: 10 * 60_000 }));

function personOf(person: ApiPerson): Person {
  const fallback = person.nameCn || person.nameEn || person.email || person.userKey;
  return {
    userKey: person.userKey,
    name: { 'zh-CN': person.nameCn || fallback, en: person.nameEn || fallback },
    email: person.email,
    status: person.status,
  };
}

/** The people with these keys; keys nobody has are simply missing, so screens show the key itself. */
export async function findPeople(
  actor: Pick<Actor, 'userKey'>,
  services: Services,
  userKeys: Iterable<string>,
): Promise<Result<PeopleByKey>> {
  const people: PeopleByKey = {};
  const unknown: string[] = [];
  for (const key of new Set(userKeys)) {
    const known = remembered.fresh(key);
    if (known) people[key] = known;
    else if (key !== '') unknown.push(key);
  }
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  for (let start = 0; start < unknown.length; start += KEYS_PER_CALL) {
    const portion = unknown.slice(start, start + KEYS_PER_CALL);
    const found = told(await queryPeople(services.api, caller, { userKeys: portion }));
    // "Nobody found" is an error on the wire (30006) but only means that none of these keys is known.
    if (!found.ok && found.error.kind !== 'not-found') return found;
    for (const person of found.ok ? found.value : []) {
      remembered.keep(person.userKey, personOf(person));
      people[person.userKey] = personOf(person);
    }
  }
  return ok(people);
}

/**
 * As `findPeople`, for screens of what is stored here: while the platform is away they name whom they know from before, and
 * show the keys of the others.
 */
export async function findPeopleOrLast(
  actor: Pick<Actor, 'userKey'>,
  services: Services,
  userKeys: readonly string[],
): Promise<Result<PeopleByKey>> {
  const found = await findPeople(actor, services, userKeys);
  if (found.ok || !isAway(found.error)) return found;
  const known = userKeys.flatMap((key) => {
    const person = remembered.last(key);
    return person ? [[key, person] as const] : [];
  });
  return ok(Object.fromEntries(known));
}

/** Who a space's search names when nothing is asked for: the people that pinyin is matched against. */
const rosters = onceAProcess(
  'people rosters',
  () => new LRUCache<string, Person[]>({ max: 200, ttl: 5 * 60_000 }),
);

async function searched(actor: Actor, services: Services, query: string): Promise<Result<Person[]>> {
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const found = told(await searchPeople(services.api, caller, { projectKey: actor.projectKey, query }));
  if (!found.ok) return found;
  const people = found.value.map(personOf);
  for (const person of people) remembered.keep(person.userKey, person);
  return ok(people);
}

async function rosterOf(actor: Actor, services: Services): Promise<Result<Person[]>> {
  const cacheKey = `${actor.userKey} ${actor.projectKey}`;
  const known = rosters.get(cacheKey);
  if (known) return ok(known);
  const roster = await searched(actor, services, '');
  if (roster.ok) rosters.set(cacheKey, roster.value);
  return roster;
}

/**
 * People of the space by name, pinyin ("chenlin", "cl") or email; namesakes are all there. The platform's own matches
 * come first. Pinyin is ours: the platform searches by name only, so it reaches those whom an empty search names.
 */
export async function searchPeopleByName(
  actor: Actor,
  services: Services,
  query: string,
): Promise<Result<Person[]>> {
  const found = await searched(actor, services, query);
  if (!found.ok || query === '') return found;
  const roster = await rosterOf(actor, services);
  if (!roster.ok) return roster;
  const known = new Set(found.value.map((person) => person.userKey));
  return ok([
    ...found.value,
    ...roster.value.filter((person) => !known.has(person.userKey) && matchesPerson(person, query)),
  ]);
}
