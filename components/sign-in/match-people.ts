// Which people a typed text means; apart from the picker so that the rule can be tested by table.
import type { Person } from '@/lib/work-item/person';

/** Gives the people whose Chinese name, English name or address contains every word of `query`; those who can sign in first. */
export function matchPeople(people: readonly Person[], query: string): Person[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = people.filter((person) => {
    const text = `${person.name['zh-CN']} ${person.name.en} ${person.email}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isActive = (person: Person) => person.status === 'activated';
  return [...matching.filter(isActive), ...matching.filter((person) => !isActive(person))];
}
