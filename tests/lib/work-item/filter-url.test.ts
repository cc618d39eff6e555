// A filter survives its URL whatever is in it, and a damaged URL is noticed instead of half understood.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsIn, type FilterGroup, type ItemFilter, NO_FILTER } from '@/lib/work-item/filter';
import { filterOfParameters, parametersOfFilter } from '@/lib/work-item/filter-parameters';
import { decodeFilterGroup, encodeFilterGroup } from '@/lib/work-item/filter-url';
import { readItemFilter } from '@/lib/work-item/read-filter';
import { filterGroups } from './filters';

const condition = (fieldKey: string): FilterGroup['entries'][number] => ({
  kind: 'condition',
  fieldKey,
  operator: 'filled',
  operand: { kind: 'none' },
});

describe('a filter in a URL', () => {
  test('is the same filter afterwards, however it is nested', () => {
    fc.assert(
      fc.property(filterGroups, (group) => {
        const text = encodeFilterGroup(group);
        expect(decodeFilterGroup(text)).toEqual(group.entries.length === 0 ? NO_FILTER.group : group);
      }),
    );
  });

  test('cut off at any character is refused or still a whole filter', () => {
    fc.assert(
      fc.property(filterGroups, fc.double({ min: 0, max: 1, noNaN: true }), (group, share) => {
        const text = encodeFilterGroup(group);
        const cut = text.slice(0, Math.floor(text.length * share));
        const read = decodeFilterGroup(cut);
        expect(cut === '' || cut === text ? read !== null : read === null).toBe(true);
      }),
    );
  });

  test.each([
    ['words', 'status=doing'],
    ['another shape', '{"and":[]}'],
    ['a list in place of a join', '[["and"]]'],
    ['an unknown join', '["xor",["priority","filled"]]'],
    ['an unknown comparison', '["and",["priority","likes","t","x"]]'],
    ['an unknown kind of value', '["and",["priority","is","z","x"]]'],
    ['a day that does not exist', '["and",["due","is","d","2026-02-30"]]'],
    ['a name instead of a user key', '["and",["owner","anyOf","p","Lin Chen"]]'],
    ['a key that is no key', '["and",["a b","filled"]]'],
  ])('with %s is no filter', (_, text) => {
    expect(decodeFilterGroup(text)).toBeNull();
  });
});

describe('a filter from outside', () => {
  test('has at most 50 conditions and four levels', () => {
    const many = {
      kind: 'and' as const,
      entries: Array.from({ length: 51 }, (_, at) => condition(`f${at}`)),
    };
    let deep: FilterGroup = { kind: 'and', entries: [condition('f')] };
    for (let level = 0; level < 4; level += 1) deep = { kind: 'or', entries: [deep] };
    for (const group of [many, deep]) {
      expect(readItemFilter({ ...NO_FILTER, group })).toBeNull();
    }
    expect(conditionsIn(many)).toHaveLength(51);
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['no group', { ...NO_FILTER, group: null }],
    ['a text that is too long', { ...NO_FILTER, text: 'x'.repeat(201) }],
    ['another choice of terminated items', { ...NO_FILTER, terminated: 'all' }],
  ])('made of %s is refused', (_, raw) => {
    expect(readItemFilter(raw)).toBeNull();
  });

  test('keeps its own members only', () => {
    const raw = { ...NO_FILTER, text: ' a ', more: 1, group: { kind: 'and', entries: [], more: 1 } };
    expect(readItemFilter(raw)).toEqual({ ...NO_FILTER, text: 'a' });
  });
});

describe('the parameters of a filter', () => {
  test('give the same filter back, and nothing at all for the usual one', () => {
    fc.assert(
      fc.property(filterGroups, fc.constantFrom('without', 'with', 'only'), (group, terminated) => {
        const filter: ItemFilter = { text: 'a b', terminated, group };
        const read = filterOfParameters(parametersOfFilter(filter));
        expect(read).toEqual(group.entries.length === 0 ? { ...filter, group: NO_FILTER.group } : filter);
      }),
    );
    expect(parametersOfFilter(NO_FILTER)).toEqual({});
    expect(filterOfParameters({})).toEqual(NO_FILTER);
  });

  test('that cannot be read are no filter, never a wider one', () => {
    expect(filterOfParameters({ q: 'x', filter: '["and",' })).toBeNull();
    expect(filterOfParameters({ terminated: 'maybe' })).toBeNull();
  });
});
