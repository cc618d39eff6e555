// Whatever stands in the URL, the list shows what the type has and says what it does not.
import { describe, expect, test } from 'vitest';
import {
  type ExplorerUrl,
  explorerStateOf,
  neededFieldKeys,
  readExplorerUrl,
} from '@/components/work-item-list/explorer-url';
import { rowsQuestion } from '@/components/work-item-list/rows-question';
import { viewParts, viewQueryOf } from '@/components/work-item-list/use-saved-views';
import { field } from '../field/field-fixture';

const fields = [
  field('name', 'text'),
  field('priority', 'select'),
  field('due', 'date'),
  field('plan', 'compound_field'),
];
const url = (parts: Partial<ExplorerUrl>): ExplorerUrl => ({
  type: 'story',
  q: '',
  terminated: '',
  filter: '',
  sort: '',
  group: '',
  cols: '',
  view: '',
  ...parts,
});
const state = (parts: Partial<ExplorerUrl>) => explorerStateOf(url(parts), fields, true);

test('of a parameter that is there twice the first counts, and one that is not there is empty', () => {
  expect(readExplorerUrl({ type: 'story', q: ['a', 'b'], other: 'x' })).toEqual(url({ q: 'a' }));
});

describe('the state behind a URL', () => {
  test('has the usual columns of the type until others are chosen', () => {
    const keys = state({}).columns.map((column) => column.key);
    expect(keys).toEqual(
      ['name', 'work_item_status', 'current_nodes', 'priority', 'owners', 'updated_at'].filter((key) =>
        keys.includes(key),
      ),
    );
    expect(state({})).toMatchObject({ areUsualColumns: true, lostKeys: [] });
  });

  test('keeps order, pins and widths, the name always first, within what a screen can hold', () => {
    expect(state({ cols: 'due:5,priority!:220,name' }).columns).toEqual(
      [
        { key: 'priority', isPinned: true, widthPx: 220 },
        { key: 'name', isPinned: false, widthPx: null },
        { key: 'due', isPinned: false, widthPx: 60 },
      ].sort((a, b) => Number(b.isPinned) - Number(a.isPinned)),
    );
  });

  test('leaves out what the type no longer has, and says so', () => {
    expect(state({ cols: 'name!,gone_field,due', sort: '-also_gone', group: 'third' })).toMatchObject({
      sort: null,
      groupKey: null,
      lostKeys: ['gone_field', 'also_gone', 'third'],
    });
    expect(state({ sort: 'plan' }).lostKeys).toEqual(['plan']);
  });

  test.each(['["and",', '{}', '["and",["priority","likes"]]'])(
    'has no filter for %s, and nothing is asked',
    (filter) => {
      expect(state({ filter }).filter).toBeNull();
      expect(rowsQuestion('story', state({ filter }))).toBeNull();
    },
  );

  test('asks the same question for the same columns in another order', () => {
    const question = (cols: string) => rowsQuestion('story', state({ cols }));
    expect(question('name!,due,priority:300')).toBe(question('name!,priority,due'));
    expect(neededFieldKeys(state({ cols: 'name', sort: 'due', group: 'priority' }))).toEqual([
      'due',
      'name',
      'priority',
    ]);
  });
});

test('a view keeps what decides the list and nothing else', () => {
  const parts = { q: 'a b', filter: '["or",["due","filled"]]', sort: '-due', view: 'x', type: 'story' };
  const query = viewQueryOf(url(parts));
  expect(viewParts(query)).toEqual({
    q: 'a b',
    filter: parts.filter,
    sort: '-due',
    terminated: '',
    group: '',
    cols: '',
  });
  expect(query).not.toMatch(/view|type/);
});
