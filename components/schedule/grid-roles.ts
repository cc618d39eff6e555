// The ARIA roles of the board's grid. Rows are placed by themselves and draw only what is seen, which table elements cannot
// be styled to do without losing their own roles; so divs carry the roles, and arrows move between rows, not cells.

export const GROUP = { role: 'rowgroup' } as const;
export const HEAD_ROW = { role: 'row', 'aria-rowindex': 1 } as const;
export const ROW_HEADER = { role: 'rowheader' } as const;
export const COLUMN_HEADER = { role: 'columnheader' } as const;
export const CELL = { role: 'gridcell' } as const;

/**
 * The place of a row in the tree and in the whole list (`index` counted from 0, without the head), and whether it is
 * chosen; `isSelected` undefined = it cannot be.
 */
export function rowRole(
  row: { level: number; place: number; siblings: number; isExpanded: boolean | null },
  index: number,
  isSelected: boolean | undefined,
) {
  return {
    role: 'row',
    'aria-level': row.level,
    'aria-posinset': row.place,
    'aria-setsize': row.siblings,
    'aria-expanded': row.isExpanded ?? undefined,
    'aria-selected': isSelected,
    'aria-rowindex': index + 2,
  };
}
