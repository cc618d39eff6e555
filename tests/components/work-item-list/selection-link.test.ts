// A selection reaches the next page whole, short or long.
import { afterEach, expect, test } from 'vitest';
import { idsParameter, storeSelection } from '@/components/work-item-list/selection-link';

afterEach(() => sessionStorage.clear());

const ids = (count: number) => new Set(Array.from({ length: count }, (_, index) => 4620420001 + index));

test('200 items travel in the URL and leave nothing behind', () => {
  expect(idsParameter(ids(200)).split(',')).toHaveLength(200);
  storeSelection('orbit', 'story', ids(200));
  expect(sessionStorage.length).toBe(0);
});

test('201 items wait in the tab and the URL says so', () => {
  expect(idsParameter(ids(201))).toBe('stored');
  storeSelection('orbit', 'story', ids(201));
  expect(JSON.parse(sessionStorage.getItem('plumb.selection.orbit.story') ?? '[]')).toEqual([...ids(201)]);
});
