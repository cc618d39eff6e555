// The rows drawn are exactly those that the view touches, however long the list is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowEdgesOf, rowsWithin, scrollToHold } from '@/lib/list/row-window';

const list = fc.array(fc.constantFrom(32, 44), { minLength: 1, maxLength: 60 });
const px = fc.integer({ min: 0, max: 3000 });

test('rows in view are those that touch it, and as many more as asked for', () => {
  fc.assert(
    fc.property(
      list,
      px,
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 0, max: 12 }),
      (heights, from, view, more) => {
        const edges = rowEdgesOf(heights.length, (index) => heights[index] ?? 0);
        const total = edges.at(-1) ?? 0;
        fc.pre(from < total);
        const seen = heights.flatMap((height, index) => {
          const top = edges[index] ?? 0;
          return top + height > from && top <= from + view ? [index] : [];
        });
        expect(rowsWithin(edges, from, from + view, more)).toEqual({
          first: Math.max(0, (seen[0] ?? 0) - more),
          last: Math.min(heights.length - 1, (seen.at(-1) ?? 0) + more),
        });
      },
    ),
  );
});

test('a list without rows draws none', () => {
  const { first, last } = rowsWithin(
    rowEdgesOf(0, () => 32),
    0,
    500,
    10,
  );
  expect(last).toBeLessThan(first);
});

test('a row is brought into view by the shortest way, and one in view stays where it is', () => {
  fc.assert(
    fc.property(list, fc.nat(59), px, (heights, at, from) => {
      const edges = rowEdgesOf(heights.length, (index) => heights[index] ?? 0);
      const index = at % heights.length;
      const [top, bottom] = [edges[index] ?? 0, edges[index + 1] ?? 0];
      const after = scrollToHold(edges, index, from, 300);
      expect(after).toBeLessThanOrEqual(top);
      expect(after + 300).toBeGreaterThanOrEqual(bottom);
      if (top >= from && bottom <= from + 300) expect(after).toBe(from);
    }),
  );
});
