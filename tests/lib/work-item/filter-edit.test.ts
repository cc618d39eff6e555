// Edits of a filter's tree change the place they name and nothing else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsIn, type FilterCondition, type FilterGroup } from '@/lib/work-item/filter';
import { withAdded, withAlso, withEntry, withoutFields } from '@/lib/work-item/filter-edit';
import { filterGroups } from './filters';

const condition = (fieldKey: string): FilterCondition => ({
  kind: 'condition',
  fieldKey,
  operator: 'filled',
  operand: { kind: 'none' },
});

describe('a filter', () => {
  test('without a field has no condition on it, and every other one in its place', () => {
    fc.assert(
      fc.property(filterGroups, (group) => {
        const flat = (of: FilterGroup): string[] =>
          of.entries.flatMap((entry) => (entry.kind === 'condition' ? [entry.fieldKey] : flat(entry)));
        const [gone] = flat(group);
        const left = withoutFields(group, gone === undefined ? [] : [gone]);
        expect(flat(left)).toEqual(flat(group).filter((key) => key !== gone));
      }),
    );
  });

  test('joined by "or" stays whole when something must hold besides', () => {
    const either: FilterGroup = { kind: 'or', entries: [condition('a'), condition('b')] };
    expect(withAlso(either, condition('c'))).toEqual({ kind: 'and', entries: [either, condition('c')] });
    const both: FilterGroup = { kind: 'and', entries: [condition('a')] };
    expect(withAlso(both, condition('c')).entries).toHaveLength(2);
  });

  test('is changed deep inside without touching the rest', () => {
    const group: FilterGroup = {
      kind: 'and',
      entries: [condition('a'), { kind: 'or', entries: [condition('b'), condition('c')] }],
    };
    const changed = withEntry(group, [1, 0], condition('x'));
    expect(conditionsIn(changed).map((entry) => entry.fieldKey)).toEqual(['a', 'x', 'c']);
    expect(conditionsIn(withEntry(changed, [1, 1], null)).map((entry) => entry.fieldKey)).toEqual(['a', 'x']);
    expect(conditionsIn(withAdded(group, [1], condition('d'))).map((entry) => entry.fieldKey)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(conditionsIn(group)).toHaveLength(3);
  });
});
