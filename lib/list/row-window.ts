// Which rows of a long list are in view, when every row's height is known beforehand. Pure: board and explorer ask on every scroll.

/** The upper edge of each row, and last the lower edge of all: one entry more than there are rows. */
export type RowEdges = readonly number[];

/** Rows to draw, both inclusive; none when `last` is before `first`. */
export type RowRange = { first: number; last: number };

/** The edges of rows with these heights. */
export function rowEdgesOf(count: number, heightOf: (index: number) => number): RowEdges {
  const edges = new Array<number>(count + 1);
  edges[0] = 0;
  for (let index = 0; index < count; index += 1) edges[index + 1] = (edges[index] ?? 0) + heightOf(index);
  return edges;
}

/** The rows that touch the stretch, with `more` rows beyond each end. */
export function rowsWithin(edges: RowEdges, fromPx: number, toPx: number, more: number): RowRange {
  const count = edges.length - 1;
  const first = Math.max(0, rowAt(edges, fromPx) - more);
  return { first, last: Math.min(count - 1, rowAt(edges, toPx) + more) };
}

/** The row that holds the height; the first or the last one beyond the ends. */
function rowAt(edges: RowEdges, px: number): number {
  let low = 0;
  let high = Math.max(0, edges.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a view of `heightPx` that begins at `scrollPx` must begin to hold the whole row; the same when it does already. */
export function scrollToHold(edges: RowEdges, index: number, scrollPx: number, heightPx: number): number {
  const top = edges[index] ?? 0;
  const bottom = edges[index + 1] ?? top;
  if (top < scrollPx) return top;
  return bottom > scrollPx + heightPx ? bottom - heightPx : scrollPx;
}
