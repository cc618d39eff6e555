// Filters of every shape, for properties: nested groups, every kind of operand, people and "me".
import fc from 'fast-check';
import {
  type FilterCondition,
  type FilterGroup,
  type FilterOperand,
  filterOperators,
  ME,
} from '@/lib/work-item/filter';

const key = fc.stringMatching(/^[a-z_][a-z0-9_-]{0,20}$/);
const id = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
const ids = fc.array(id, { maxLength: 5 });
const person = fc.oneof(fc.constant(ME), fc.stringMatching(/^\d{1,19}$/));
const itemId = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));

const plainOperand: fc.Arbitrary<FilterOperand> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.record({ kind: fc.constant('text' as const), text: fc.string({ maxLength: 60, unit: 'grapheme' }) }),
  fc.record({ kind: fc.constant('number' as const), value: number }),
  fc.record({ kind: fc.constant('bool' as const), value: fc.boolean() }),
  fc.record({ kind: fc.constant('ids' as const), ids }),
  fc.record({ kind: fc.constant('people' as const), userKeys: fc.array(person, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('items' as const), ids: fc.array(itemId, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 0, max: 47_846 }) }),
  fc.record({ kind: fc.constant('relative' as const), days: fc.integer({ min: -3650, max: 3650 }) }),
  fc.record({
    kind: fc.constant('holders' as const),
    of: id,
    userKeys: fc.array(person, { maxLength: 5 }),
  }),
);

const conditionOf = (operand: fc.Arbitrary<FilterOperand>): fc.Arbitrary<FilterCondition> =>
  fc.record({
    kind: fc.constant('condition' as const),
    fieldKey: key,
    operator: fc.constantFrom(...filterOperators),
    operand,
  });

const groupOf = (entries: fc.Arbitrary<FilterGroup['entries']>): fc.Arbitrary<FilterGroup> =>
  fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), entries });

const flat = groupOf(fc.array(conditionOf(plainOperand), { maxLength: 4 }));
const compound: fc.Arbitrary<FilterOperand> = fc.record({
  kind: fc.constant('group' as const),
  rows: fc.constantFrom('any' as const, 'every' as const),
  group: flat,
});
const nested = groupOf(
  fc.array(fc.oneof(conditionOf(fc.oneof(plainOperand, compound)), flat), { maxLength: 4 }),
);

/** Groups within the limits of a filter: at most three deep, at most 50 conditions. */
export const filterGroups: fc.Arbitrary<FilterGroup> = groupOf(
  fc.array(fc.oneof(conditionOf(fc.oneof(plainOperand, compound)), nested), { maxLength: 3 }),
);
