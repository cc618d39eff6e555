// Columns stand where their widths put them: what sticks keeps its width, the rest shares what is left over.
import { expect, test } from 'vitest';
import { lineStyleOf, lineWidthPxOf, placedColumns } from '@/components/work-item-list/use-grid-columns';

const column = (key: string, more: { isPinned?: boolean; widthPx?: number } = {}) => ({
  key,
  isPinned: more.isPinned ?? false,
  widthPx: more.widthPx ?? null,
});
const usual = () => 100;

test('pinned columns stick one after the other behind the box; the others scroll', () => {
  const placed = placedColumns(
    [
      column('name', { isPinned: true, widthPx: 300 }),
      column('priority', { isPinned: true }),
      column('owners'),
    ],
    usual,
  );
  expect(placed.map(({ startPx, sizePx }) => [startPx, sizePx])).toEqual([
    [48, 300],
    [348, 100],
    [null, 100],
  ]);
  expect(lineWidthPxOf(placed)).toBe(548);
});

test.each([
  [
    'a lone pinned name grows most',
    [column('name', { isPinned: true }), column('owners')],
    '48px minmax(100px, 500fr) minmax(100px, 50fr)',
  ],
  [
    'a name beside another pinned one keeps its width',
    [column('name', { isPinned: true }), column('owners', { isPinned: true })],
    '48px 100px 100px',
  ],
  [
    'a width that somebody chose is kept, within what can be read',
    [column('name'), column('owners', { widthPx: 5 })],
    '48px minmax(100px, 500fr) 60px',
  ],
] as const)('%s', (_, columns, template) => {
  expect(lineStyleOf(placedColumns(columns, usual))['--line-columns']).toBe(template);
});
