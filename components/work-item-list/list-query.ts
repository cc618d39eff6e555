// The state of the list that lives in its URL: read on the server for the first page, kept by the browser afterwards.
import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';

/** Rows a page may hold; the API allows at most 200. */
export const pageSizes = ['20', '50', '100'] as const;

/** The parameters of the list's URL. `q`: part of a name. `page` counts from 1. */
export const listQueryParsers = {
  type: parseAsString.withDefault(''),
  q: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
  size: parseAsStringLiteral(pageSizes).withDefault('50'),
};

/** Reads the list's state from a page's search parameters; anything malformed becomes its default. */
export const loadListQuery = createLoader(listQueryParsers);

/** What is asked of one page of a type. */
export type ListQuery = { typeKey: string; name: string; pageNum: number; pageSize: number };

/** Gives the question behind a URL state, within the limits that the routes check. */
export function listQueryOf(typeKey: string, state: { q: string; page: number; size: string }): ListQuery {
  return {
    typeKey,
    name: state.q.trim().slice(0, 200),
    pageNum: Math.max(1, state.page),
    pageSize: Number(state.size),
  };
}
