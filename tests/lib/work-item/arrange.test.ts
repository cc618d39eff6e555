// Order and groups over loaded rows: by meaning, empty last, nothing lost and nothing twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { type ArrangeContext, groupItems, sortItems } from '@/lib/work-item/arrange';
import type { WorkItem } from '@/lib/work-item/work-item';

const option = (id: string, label: string) => ({ id, label, isDisabled: false, children: [] });
const field = (key: string, typeKey: string, options = [option('o1', 'P0'), option('o2', 'P1')]): Field => ({
  key,
  alias: '',
  name: key,
  typeKey,
  options,
  required: 'no',
  isVisible: true,
  readOnlyReason: null,
  compoundFields: [],
  numberFormat: null,
  selectableLevel: { mode: 'last' },
  relatedTypeKeys: [],
  tips: '',
});
const people: Record<string, string> = { u1: '王伟', u2: '陈琳', u3: '阿明' };
const context: ArrangeContext = {
  fields: [field('priority', 'select'), field('points', 'number'), field('lead', 'user')],
  nameOf: (key) => people[key] ?? key,
  locale: 'zh-CN',
};
const item = (id: number, values: Record<string, FieldValue> = {}): WorkItem => ({
  id,
  name: `item ${id}`,
  typeKey: 'story',
  pattern: 'node',
  templateId: 1,
  statusKey: 's',
  statusLabel: 'S',
  currentNodes: [],
  isTerminated: false,
  createdBy: 'u1',
  createdAtMs: 0,
  updatedBy: 'u1',
  updatedAtMs: id,
  values,
});
const priority = (id: string): FieldValue => ({ kind: 'option', option: { id, label: '' } });
const ids = (items: readonly WorkItem[]) => items.map((entry) => entry.id);

describe('sorting', () => {
  const items = [item(1, { priority: priority('o2') }), item(2), item(3, { priority: priority('o1') })];

  test('puts options in the order of the space and items without a value last, whichever way', () => {
    expect(ids(sortItems(items, { key: 'priority', isDescending: false }, context))).toEqual([3, 1, 2]);
    expect(ids(sortItems(items, { key: 'priority', isDescending: true }, context))).toEqual([1, 3, 2]);
  });

  test('puts people in the order of their names in the language of the reader', () => {
    const byLead = ['u1', 'u2', 'u3'].map((userKey, at) => item(at, { lead: { kind: 'person', userKey } }));
    expect(ids(sortItems(byLead, { key: 'lead', isDescending: false }, context))).toEqual([2, 1, 0]);
  });

  test('keeps every item once and equal ones in the order they came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 3 }))),
        fc.boolean(),
        (points, isDescending) => {
          const given = points.map((value, id) =>
            item(id, value === null ? {} : { points: { kind: 'number', value } }),
          );
          const sorted = sortItems(given, { key: 'points', isDescending }, context);
          expect(ids(sorted).sort((a, b) => a - b)).toEqual(ids(given));
          for (const value of [0, 1, 2, 3, null]) {
            const same = ids(sorted).filter((id) => points[id] === value);
            expect(same).toEqual([...same].sort((a, b) => a - b));
          }
        },
      ),
    );
  });
});

describe('grouping', () => {
  test('counts every item in exactly one group, in the order of the options, the empty group last', () => {
    const items = [
      item(1),
      item(2, { priority: priority('o2') }),
      item(3, { priority: priority('o1') }),
      item(4),
    ];
    const groups = groupItems(items, 'priority', context);
    expect(groups.map((group) => [group.id, ids(group.items)])).toEqual([
      ['o1', [3]],
      ['o2', [2]],
      [null, [1, 4]],
    ]);
  });
});
