// Which row the keyboard goes to. Pure, so that every key can be tested without a browser.

const PAGE_STEP = 10;

/** Gives the row (counted from 0) that `key` leads to from `index`, or null for keys that do not move. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  const last = count - 1;
  const inside = (row: number) => Math.min(Math.max(0, row), last);
  switch (key) {
    case 'ArrowDown':
      return inside(index + 1);
    case 'ArrowUp':
      return inside(index - 1);
    case 'PageDown':
      return inside(index + PAGE_STEP);
    case 'PageUp':
      return inside(index - PAGE_STEP);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
