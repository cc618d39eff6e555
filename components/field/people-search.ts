'use client';
// Finds people of a space while a name is typed; with nothing typed it offers those already on the screen.
import { useCallback } from 'react';
import type { SearchFunction } from '@/components/ui/use-async-search';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import { readResult } from './read-result';

/** Suggestions before anything is typed: enough to help, few enough to read. */
const MOST_SUGGESTED = 12;

/** Gives the search function of people inputs. Rejects when the route answers with a failure, which the list then says. */
export function usePeopleSearch(project: string, people: PeopleByKey): SearchFunction<Person> {
  return useCallback(
    async (query, signal) => {
      if (query === '') {
        return Object.values(people)
          .filter((person) => person.status === 'activated')
          .slice(0, MOST_SUGGESTED);
      }
      const parameters = new URLSearchParams({ query });
      const url = `/api/${encodeURIComponent(project)}/people?${parameters}`;
      const found = await readResult<Person[]>(url, signal);
      if (!found.ok) throw new Error(found.error.messageKey);
      return found.value;
    },
    [project, people],
  );
}
