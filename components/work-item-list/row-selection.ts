// Which items are selected, and from where a range begins. Pure, so that the rules can be tested by table.

/**
 * `picked`: the items in `ids`, in the order they were chosen. `matching`: everything that matches the filter, loaded
 * or not, except the items in `ids`.
 */
export type RowSelection = {
  kind: 'picked' | 'matching';
  ids: ReadonlySet<number>;
  /** The row that the next range starts from. */
  anchorId: number | null;
};

/** Nothing selected. */
export const NO_SELECTION: RowSelection = { kind: 'picked', ids: new Set(), anchorId: null };

/** Everything that matches, without exclusions. */
export const ALL_MATCHING: RowSelection = { kind: 'matching', ids: new Set(), anchorId: null };

/** Tells whether an item is selected. */
export function isSelected(selection: RowSelection, id: number): boolean {
  return selection.ids.has(id) === (selection.kind === 'picked');
}

/** Gives how many are selected when `total` match; null while the total is not known but needed. */
export function selectedCount(selection: RowSelection, total: number | null): number | null {
  if (selection.kind === 'picked') return selection.ids.size;
  return total === null ? null : Math.max(0, total - selection.ids.size);
}

/** Gives the selection with these rows selected or not; rows elsewhere stay as they are. */
export function withRows(selection: RowSelection, ids: readonly number[], isOn: boolean): RowSelection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (isOn === (selection.kind === 'picked')) next.add(id);
    else next.delete(id);
  }
  return { ...selection, ids: next };
}

/** Gives the selection with one row switched; that row becomes the start of the next range. */
export function withToggled(selection: RowSelection, id: number): RowSelection {
  return { ...withRows(selection, [id], !isSelected(selection, id)), anchorId: id };
}

/**
 * Gives the selection with every row between the anchor and `toId` selected, both included. `rowIds`: the rows as
 * shown. Without an anchor among them it switches the one row.
 */
export function withRange(selection: RowSelection, rowIds: readonly number[], toId: number): RowSelection {
  const from = selection.anchorId === null ? -1 : rowIds.indexOf(selection.anchorId);
  const to = rowIds.indexOf(toId);
  if (from < 0 || to < 0) return withToggled(selection, toId);
  return withRows(selection, rowIds.slice(Math.min(from, to), Math.max(from, to) + 1), true);
}

/** Tells how much of the given rows is selected, for the box in the table's head. */
export function rowsState(selection: RowSelection, rowIds: readonly number[]): 'none' | 'some' | 'all' {
  // Without looking at each of ten thousand rows where nothing was picked out.
  if (rowIds.length === 0) return 'none';
  if (selection.ids.size === 0) return selection.kind === 'matching' ? 'all' : 'none';
  const listed = rowIds.filter((id) => selection.ids.has(id)).length;
  const count = selection.kind === 'picked' ? listed : rowIds.length - listed;
  if (count === 0) return 'none';
  return count === rowIds.length ? 'all' : 'some';
}
