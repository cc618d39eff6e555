// Finds the people that cells of a file name: by key, by e-mail, or by full name. Namesakes are all given.
import { ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../../actor';
import { findPeople, searchPeopleByName } from '../../people';
import type { Services } from '../../services';

/** `Li Lei <li.lei@example.com>`, as exports write it; the part in brackets decides. */
const IN_BRACKETS = /^(.*)<([^<>]+)>$/;

/** The user keys behind each text. Each name that is no key costs one search. */
export async function findPeopleCalled(
  actor: Actor,
  services: Services,
  texts: Iterable<string>,
): Promise<Result<Map<string, string[]>>> {
  const called = new Map<string, string[]>();
  for (const text of new Set(texts)) {
    const match = IN_BRACKETS.exec(text);
    const name = (match?.[1] ?? text).trim();
    const exact = (match?.[2] ?? text).trim();
    if (/^\d{6,}$/.test(exact)) {
      const found = await findPeople(actor, services, [exact]);
      if (!found.ok) return found;
      called.set(text, Object.keys(found.value));
      continue;
    }
    const found = await searchPeopleByName(actor, services, name === '' ? exact : name);
    if (!found.ok) {
      if (found.error.kind !== 'not-found') return found;
      called.set(text, []);
      continue;
    }
    const wanted = exact.toLowerCase();
    const isMeant = (own: string) => own !== '' && own.toLowerCase() === wanted;
    const meant = found.value.filter(
      (person) => Object.values(person.name).some(isMeant) || isMeant(person.email),
    );
    called.set(
      text,
      meant.map((person) => person.userKey),
    );
  }
  return ok(called);
}
