// Where the keyboard goes in the tree of rows, after the treegrid pattern of the ARIA practices. Pure.
import type { BoardRow } from './board-rows';

/** What a key asks for: the focus on another row or on this row's bar, or this row opened or closed. */
export type TreeStep =
  | { kind: 'focus'; index: number }
  | { kind: 'bar' }
  | { kind: 'expand' }
  | { kind: 'collapse' };

const PAGE_ROWS = 12;

/** The step behind a key pressed on the row at `index`; null when the key has no meaning there. `hasBar`: it can be entered. */
export function treeStepOf(
  key: string,
  rows: readonly BoardRow[],
  index: number,
  hasBar: boolean,
): TreeStep | null {
  const row = rows[index];
  if (!row) return null;
  const focus = (target: number): TreeStep => ({
    kind: 'focus',
    index: Math.min(Math.max(0, target), rows.length - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1);
    case 'ArrowUp':
      return focus(index - 1);
    case 'PageDown':
      return focus(index + PAGE_ROWS);
    case 'PageUp':
      return focus(index - PAGE_ROWS);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowRight':
      if (row.isExpanded === false) return { kind: 'expand' };
      if (hasBar) return { kind: 'bar' };
      return row.isExpanded ? focus(index + 1) : null;
    case 'ArrowLeft': {
      if (row.isExpanded) return { kind: 'collapse' };
      const parent = rows.findIndex((candidate) => candidate.key === row.parentKey);
      return parent < 0 ? null : focus(parent);
    }
    default:
      return null;
  }
}
