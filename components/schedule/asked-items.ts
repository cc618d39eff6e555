// Which items and which draft the URL of a board asks for. Read by the page on the server, and by the board.

/** Longer names are cut off by hand in the URL; the server keeps none. */
export const DRAFT_NAME_MAX = 80;

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

/**
 * Gives what the `ids` parameter asks for: items separated by commas, "stored" for a selection too long for a URL, or
 * "matching" for all that the filter beside it (`q`, `terminated`, `filter`, as in the explorer) finds; each id once, in the order given. */
export function askedItemsOf(parameter: string): AskedItems {
  if (parameter === '') return { kind: 'first' };
  if (parameter === 'stored') return { kind: 'stored' };
  if (parameter === 'matching') return { kind: 'matching' };
  const ids = [...new Set(parameter.split(',').map(Number))];
  const areIds = ids.every((id) => Number.isSafeInteger(id) && id > 0);
  return areIds && ids.length <= ITEMS_MAX ? { kind: 'chosen', ids } : { kind: 'unreadable' };
}
