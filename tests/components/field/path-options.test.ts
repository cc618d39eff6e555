// Cascades offer exactly the paths that the space allows to be stored.
import { expect, test } from 'vitest';
import { pathId, selectablePaths } from '@/components/field/path-options';
import type { SelectableLevel } from '@/lib/fields/field';
import { field, option } from './field-fixture';

const options = [
  option('pay', 'Payments', {
    children: [option('ref', 'Refunds'), option('old', 'Old', { isDisabled: true })],
  }),
  option('gone', 'Gone', { isDisabled: true, children: [option('sub', 'Sub')] }),
  option('solo', 'Solo'),
];

test.each<[SelectableLevel, string[]]>([
  [{ mode: 'last' }, ['pay/ref', 'solo']],
  [{ mode: 'any' }, ['pay', 'pay/ref', 'solo']],
  [{ mode: 'fixed', depth: 2 }, ['pay/ref']],
  [{ mode: 'fixed', depth: 1 }, ['pay', 'solo']],
])('level %o offers %j', (selectableLevel, expected) => {
  const paths = selectablePaths(field('domain', 'tree_select', { options, selectableLevel }));
  expect(paths.filter(({ isDisabled }) => !isDisabled).map(({ path }) => pathId(path))).toEqual(expected);
});

test('what the space disabled is listed as disabled, with everything below it', () => {
  const listed = selectablePaths(field('domain', 'tree_select', { options }));
  expect(listed.filter(({ isDisabled }) => isDisabled).map(({ path }) => pathId(path))).toEqual([
    'pay/old',
    'gone/sub',
  ]);
});
