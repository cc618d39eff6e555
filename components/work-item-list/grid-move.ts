// Where the keyboard goes in the table: up and down its lines, into the cells of a line and out again. Pure, so that every
// key can be tested without a browser.

/** `column` -1: the line as a whole. */
export type GridSpot = { line: number; column: number };

/** How far a page key goes. */
export const PAGE_STEP = 10;

/** Gives the spot that a key leads to among `lines` lines of `columns` cells, or null for keys that do not move. */
export function spotAfterKey(
  press: { key: string; isFar: boolean },
  spot: GridSpot,
  size: { lines: number; columns: number },
): GridSpot | null {
  const lastLine = size.lines - 1;
  const lastColumn = size.columns - 1;
  const toLine = (line: number) => ({ line: Math.min(Math.max(0, line), lastLine), column: spot.column });
  const toColumn = (column: number) => ({
    line: spot.line,
    column: Math.min(Math.max(-1, column), lastColumn),
  });
  switch (press.key) {
    case 'ArrowDown':
      return toLine(spot.line + 1);
    case 'ArrowUp':
      return toLine(spot.line - 1);
    case 'PageDown':
      return toLine(spot.line + PAGE_STEP);
    case 'PageUp':
      return toLine(spot.line - PAGE_STEP);
    case 'ArrowRight':
      return toColumn(spot.column + 1);
    case 'ArrowLeft':
      return toColumn(spot.column - 1);
    // In a cell these go along the line first, as in a sheet; with Ctrl, or on a whole line, to the ends of the table.
    case 'Home':
      return press.isFar || spot.column < 0 ? toLine(0) : toColumn(0);
    case 'End':
      return press.isFar || spot.column < 0 ? toLine(lastLine) : toColumn(lastColumn);
    default:
      return null;
  }
}
