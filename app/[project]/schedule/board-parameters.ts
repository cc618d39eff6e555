// What the page of the schedule board reads from its URL: which items, and which draft. Scale and arrangement are the browser's.
import { createLoader, parseAsString } from 'nuqs/server';

/** Reads the parameters; the words are those of components/schedule/board-query.ts. */
export const loadBoardParameters = createLoader({
  type: parseAsString,
  ids: parseAsString.withDefault(''),
  q: parseAsString.withDefault(''),
  terminated: parseAsString.withDefault(''),
  filter: parseAsString.withDefault(''),
  draft: parseAsString.withDefault(''),
});
