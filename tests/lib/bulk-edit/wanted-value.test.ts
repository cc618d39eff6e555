import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { wantedValue } from '@/lib/bulk-edit/wanted-value';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import { fieldOf, items, option, options, people } from './fixtures';

const fieldKey = 'field_x';

describe('what a field must hold after a change', () => {
  test.each<[string, string, Change, FieldValue, FieldValue]>([
    [
      'an overwrite gives the new value',
      'select',
      { fieldKey, mode: 'update', value: option('b') },
      option('a'),
      option('b'),
    ],
    [
      'an overwrite fills what is empty',
      'select',
      { fieldKey, mode: 'update', value: option('b') },
      EMPTY,
      option('b'),
    ],
    ['a clear leaves nothing', 'multi_user', { fieldKey, mode: 'clear' }, people('1', '2'), EMPTY],
    [
      'an append keeps who is there',
      'multi_user',
      { fieldKey, mode: 'append', value: people('2', '3') },
      people('1', '2'),
      people('1', '2', '3'),
    ],
    [
      'an append fills what is empty',
      'multi_select',
      { fieldKey, mode: 'append', value: options('a') },
      EMPTY,
      options('a'),
    ],
    [
      'an append to links adds links',
      'work_item_related_multi_select',
      { fieldKey, mode: 'append', value: items(2) },
      items(1),
      items(1, 2),
    ],
    [
      'a replace changes the old value',
      'select',
      { fieldKey, mode: 'replace', from: option('a'), value: option('b') },
      option('a'),
      option('b'),
    ],
    [
      'a replace leaves other values alone',
      'select',
      { fieldKey, mode: 'replace', from: option('a'), value: option('b') },
      option('c'),
      option('c'),
    ],
    [
      'a replace in a list changes only the entry',
      'multi_user',
      { fieldKey, mode: 'replace', from: people('1'), value: people('9') },
      people('1', '2'),
      people('2', '9'),
    ],
    [
      'a replace leaves lists without the entry alone',
      'multi_user',
      { fieldKey, mode: 'replace', from: people('7'), value: people('9') },
      people('1', '2'),
      people('1', '2'),
    ],
    [
      'a replace by nothing removes the entry',
      'multi_select',
      { fieldKey, mode: 'replace', from: options('a'), value: EMPTY },
      options('a', 'b'),
      options('b'),
    ],
    [
      'a replace of the last entry by nothing empties the field',
      'multi_select',
      { fieldKey, mode: 'replace', from: options('a'), value: EMPTY },
      options('a'),
      EMPTY,
    ],
  ])('%s', (_name, typeKey, change, before, after) => {
    expect(wantedValue(change, before, fieldOf(typeKey))).toEqual({ value: after });
  });
});

const userKeys = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 4 });
const peopleOrEmpty = userKeys.map((keys): FieldValue => (keys.length > 0 ? people(...keys) : EMPTY));
const somePeople = userKeys.filter((keys) => keys.length > 0).map((keys) => people(...keys));
const change = fc.oneof(
  fc.record({ fieldKey: fc.constant(fieldKey), mode: fc.constant('update' as const), value: somePeople }),
  fc.record({ fieldKey: fc.constant(fieldKey), mode: fc.constant('clear' as const) }),
  fc.record({ fieldKey: fc.constant(fieldKey), mode: fc.constant('append' as const), value: somePeople }),
);

function valueAfter(made: Change, before: FieldValue): FieldValue {
  const outcoming = wantedValue(made, before, fieldOf('multi_user'));
  if ('blocked' in outcoming) throw new Error(outcoming.blocked);
  return outcoming.value;
}

describe('doing a change twice', () => {
  test('is doing it once', () => {
    fc.assert(
      fc.property(change, peopleOrEmpty, (made, before) => {
        const once = valueAfter(made, before);
        return codecFor('multi_user').same(valueAfter(made, once), once);
      }),
    );
  });

  test('never loses anybody by an append', () => {
    fc.assert(
      fc.property(somePeople, peopleOrEmpty, (value, before) => {
        const after = valueAfter({ fieldKey, mode: 'append', value }, before);
        const had = before.kind === 'people' ? before.userKeys : [];
        return after.kind === 'people' && had.every((key) => after.userKeys.includes(key));
      }),
    );
  });
});
