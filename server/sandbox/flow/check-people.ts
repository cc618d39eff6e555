// People named outside of fields: nodes, roles, subtasks.
import { findPerson } from '../catalogue/people';
import { refuse } from '../http/refusal';

/** Refuses unknown people (30006) and people who have left (10302), except those who already were there. */
export function checkPeople(userKeys: readonly string[], alreadyThere: readonly string[] = []): void {
  for (const key of userKeys) {
    const person = findPerson(key);
    if (!person) refuse(30006, `user [${key}] not found`);
    if (person.status === 'resigned' && !alreadyThere.includes(key)) refuse(10302);
  }
}
