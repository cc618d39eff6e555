// Which runs the history shows, as its URL says it. The page on the server and the list in the browser read it alike.
import { parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';

/** Runs of one page. */
export const RUNS_PER_PAGE = 50;

/** The states that a run can be looked for in; "any" is the absence of the parameter. */
export const searchedStates = ['scheduled', 'queued', 'running', 'paused', 'done', 'stopped'] as const;

/** `q`: part of a type, field or value. `by`: "me" for one's own. */
export const runsParsers = {
  page: parseAsInteger.withDefault(1),
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(searchedStates),
  by: parseAsStringLiteral(['me'] as const),
};

/** What the URL says. */
export type RunsWish = {
  page: number;
  q: string;
  state: (typeof searchedStates)[number] | null;
  by: 'me' | null;
};

/** True when the history is narrowed, so that an empty list is no empty history. */
export function isNarrowed({ q, state, by }: RunsWish): boolean {
  return q.trim() !== '' || state !== null || by !== null;
}

/** Gives the parameters of the route for this wish. */
export function parametersOfRuns({ page, q, state, by }: RunsWish): URLSearchParams {
  const parameters = new URLSearchParams({ page: String(Math.max(1, page)), size: String(RUNS_PER_PAGE) });
  if (q.trim() !== '') parameters.set('q', q.trim());
  if (state) parameters.set('state', state);
  if (by) parameters.set('by', by);
  return parameters;
}
