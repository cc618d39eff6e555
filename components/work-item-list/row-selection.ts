// Which items are selected, and from where a range begins. Pure, so that the rules can be tested by table.

/** Selected item ids, in the order they were chosen; they stay selected on other pages. */
export type RowSelection = {
  ids: ReadonlySet<number>;
  /** The row that the next range starts from. */
  anchorId: number | null;
};

/** Nothing selected. */
export const NO_SELECTION: RowSelection = { ids: new Set(), anchorId: null };

/** Gives the selection with one row switched; that row becomes the start of the next range. */
export function withToggled(selection: RowSelection, id: number): RowSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchorId: id };
}

/**
 * Gives the selection with every row between the anchor and `toId` selected, both included. `pageIds`: the rows as
 * shown. Without an anchor on this page it switches the one row.
 */
export function withRange(selection: RowSelection, pageIds: readonly number[], toId: number): RowSelection {
  const from = selection.anchorId === null ? -1 : pageIds.indexOf(selection.anchorId);
  const to = pageIds.indexOf(toId);
  if (from < 0 || to < 0) return withToggled(selection, toId);
  const range = pageIds.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchorId: selection.anchorId };
}

/** Gives the selection with all rows of a page selected or taken out; rows of other pages stay as they are. */
export function withPage(
  selection: RowSelection,
  pageIds: readonly number[],
  isSelected: boolean,
): RowSelection {
  const ids = new Set(selection.ids);
  for (const id of pageIds) {
    if (isSelected) ids.add(id);
    else ids.delete(id);
  }
  return { ids, anchorId: selection.anchorId };
}

/** Tells how much of a page is selected, for the box in the table's head. */
export function pageState(selection: RowSelection, pageIds: readonly number[]): 'none' | 'some' | 'all' {
  const count = pageIds.filter((id) => selection.ids.has(id)).length;
  if (count === 0) return 'none';
  return count === pageIds.length ? 'all' : 'some';
}
