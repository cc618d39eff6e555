// A selection reaches the next page whole: short, long, or as the filter that it is.
import { afterEach, expect, test } from 'vitest';
import type { RowSelection } from '@/components/work-item-list/row-selection';
import { selectionParameters, storeSelection } from '@/components/work-item-list/selection-link';
import { NO_FILTER } from '@/lib/work-item/filter';
import { filterOfParameters } from '@/lib/work-item/filter-parameters';

afterEach(() => sessionStorage.clear());

const ids = (count: number) => new Set(Array.from({ length: count }, (_, index) => 4620420001 + index));
const picked = (count: number): RowSelection => ({ kind: 'picked', ids: ids(count), anchorId: null });
const allBut = (count: number): RowSelection => ({ kind: 'matching', ids: ids(count), anchorId: null });
const filter = { ...NO_FILTER, text: 'ledger & co' };

test('200 items travel in the URL and leave nothing behind', () => {
  expect(selectionParameters(picked(200), filter).ids?.split(',')).toHaveLength(200);
  storeSelection('orbit', 'story', picked(200));
  expect(sessionStorage.length).toBe(0);
});

test('201 items wait in the tab and the URL says so', () => {
  expect(selectionParameters(picked(201), filter)).toEqual({ ids: 'stored' });
  storeSelection('orbit', 'story', picked(201));
  expect(JSON.parse(sessionStorage.getItem('plumb.selection.orbit.story') ?? '[]')).toEqual([...ids(201)]);
});

test('all that match travel as their filter with the excluded items', () => {
  const parameters = selectionParameters(allBut(2), filter);
  expect(parameters).toMatchObject({ ids: 'matching', except: '4620420001,4620420002' });
  expect(filterOfParameters(parameters)).toEqual(filter);
  expect(selectionParameters(allBut(0), NO_FILTER)).toEqual({ ids: 'matching' });
});

test('many exclusions wait in the tab beside the filter', () => {
  expect(selectionParameters(allBut(201), filter).except).toBe('stored');
  storeSelection('orbit', 'story', allBut(201));
  expect(JSON.parse(sessionStorage.getItem('plumb.excluded.orbit.story') ?? '[]')).toHaveLength(201);
});
