// The state of the board that lives in its URL: read on the server for the items, kept by the browser for the scale.
import { createLoader, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { zooms } from '@/lib/schedule/axis';

/** What the rows of the board are. */
export type Arrangement = (typeof arrangements)[number];
export const arrangements = ['items', 'people'] as const;

/** Which items are opened: the first few, all or none. */
export type OpenItems = (typeof openings)[number];
const openings = ['some', 'all', 'none'] as const;

/**
 * The parameters of the board's URL. `ids`: items separated by commas, "stored" for a selection too long for a URL, or
 * "matching" for all that the filter beside it (`q`, `terminated`, `filter`, as in the explorer) finds.
 */
export const boardQueryParsers = {
  type: parseAsString,
  ids: parseAsString.withDefault(''),
  q: parseAsString.withDefault(''),
  terminated: parseAsString.withDefault(''),
  filter: parseAsString.withDefault(''),
  as: parseAsStringLiteral(['board', 'table'] as const).withDefault('board'),
  by: parseAsStringLiteral(arrangements).withDefault('items'),
  zoom: parseAsStringLiteral(zooms).withDefault('day'),
  /** The what-if draft that is shown; empty = the board's own. */
  draft: parseAsString.withDefault(''),
  open: parseAsStringLiteral(openings).withDefault('some'),
};

/** Longer names are cut off by hand in the URL; the server keeps none. */
export const DRAFT_NAME_MAX = 80;

/** Reads the board's state from a page's search parameters; a malformed scale becomes the default. */
export const loadBoardQuery = createLoader(boardQueryParsers);

/** Which items a URL asks for: chosen ones, the selection kept in the tab, the type's first ones, or nothing readable. */
export type AskedItems =
  | { kind: 'chosen'; ids: number[] }
  | { kind: 'stored' }
  | { kind: 'matching' }
  | { kind: 'first' }
  | { kind: 'unreadable' };

/** The most items that a filter brings to a board, the newest of them: each costs one workflow call. */
export const MATCHING_ITEMS_MAX = 500;

/** The most items that one board shows. */
export const ITEMS_MAX = 1000;

/** Gives what the `ids` parameter asks for; each id once, in the order given. */
export function askedItemsOf(parameter: string): AskedItems {
  if (parameter === '') return { kind: 'first' };
  if (parameter === 'stored') return { kind: 'stored' };
  if (parameter === 'matching') return { kind: 'matching' };
  const ids = [...new Set(parameter.split(',').map(Number))];
  const areIds = ids.every((id) => Number.isSafeInteger(id) && id > 0);
  return areIds && ids.length <= ITEMS_MAX ? { kind: 'chosen', ids } : { kind: 'unreadable' };
}
