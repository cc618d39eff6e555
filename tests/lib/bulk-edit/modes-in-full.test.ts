// Shifts of dates, people of single roles, and pasted lists: the parts of a change that look at more than one value.
import { describe, expect, test } from 'vitest';
import type { Change, RoleEdit } from '@/lib/bulk-edit/change';
import { readPastedIds } from '@/lib/bulk-edit/pasted-ids';
import { planRows } from '@/lib/bulk-edit/plan-rows';
import { wantedValue } from '@/lib/bulk-edit/wanted-value';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { dayOfIso, isoOfDay } from '@/lib/schedule/days';
import { fieldOf } from './fixtures';

const day = (iso: string) => dayOfIso(iso) ?? Number.NaN;
const date = (iso: string, msOfDay = 0): FieldValue => ({ kind: 'date', day: day(iso), msOfDay });

function shiftedDay(iso: string, count: number, unit: 'days' | 'working-days'): string {
  const shift: Change = { fieldKey: 'field_x', mode: 'shift', count, unit };
  const outcoming = wantedValue(shift, date(iso), fieldOf('date'));
  if ('blocked' in outcoming || outcoming.value.kind !== 'date') throw new Error('not shifted');
  return isoOfDay(outcoming.value.day);
}

describe('a shift', () => {
  test.each<[string, string, number, 'days' | 'working-days', string]>([
    ['moves by calendar days', '2026-03-06', 3, 'days', '2026-03-09'],
    ['moves back', '2026-03-01', -1, 'days', '2026-02-28'],
    ['skips a weekend', '2026-03-06', 1, 'working-days', '2026-03-09'],
    ['skips a weekend backwards', '2026-03-09', -1, 'working-days', '2026-03-06'],
    ['skips a statutory holiday', '2026-09-30', 1, 'working-days', '2026-10-08'],
    ['counts a make-up Saturday as worked', '2026-10-09', 1, 'working-days', '2026-10-10'],
  ])('%s', (_name, from, count, unit, to) => {
    expect(shiftedDay(from, count, unit)).toBe(to);
  });

  test('keeps the time of day and moves both ends of a range', () => {
    const shift: Change = { fieldKey: 'field_x', mode: 'shift', count: 2, unit: 'days' };
    expect(wantedValue(shift, date('2026-03-02', 3_600_000), fieldOf('date'))).toEqual({
      value: date('2026-03-04', 3_600_000),
    });
    const range = {
      startDay: day('2026-03-02'),
      endDay: day('2026-03-03'),
      startMsOfDay: 0,
      endMsToMidnight: 1,
    };
    const moved = { ...range, startDay: day('2026-03-04'), endDay: day('2026-03-05') };
    expect(wantedValue(shift, { kind: 'dayRange', ...range }, fieldOf('schedule'))).toEqual({
      value: { kind: 'dayRange', ...moved },
    });
  });

  test('of an empty date or beyond the last day is blocked', () => {
    const shift: Change = { fieldKey: 'field_x', mode: 'shift', count: 1, unit: 'days' };
    expect(wantedValue(shift, EMPTY, fieldOf('date'))).toEqual({ blocked: 'nothing-to-shift' });
    expect(wantedValue(shift, date('2100-12-31'), fieldOf('date'))).toEqual({ blocked: 'value-limit' });
  });
});

const roles = (entries: Record<string, string[]>): FieldValue => ({
  kind: 'roles',
  roles: Object.entries(entries).map(([roleId, ownerKeys]) => ({ roleId, ownerKeys })),
});

describe('an edit of roles', () => {
  test.each<[string, RoleEdit, FieldValue, FieldValue]>([
    [
      'adds a person and keeps everybody else',
      { roleId: 'PM', action: 'add', userKeys: ['2'] },
      roles({ PM: ['1'], RD: ['3'] }),
      roles({ PM: ['1', '2'], RD: ['3'] }),
    ],
    [
      'adds to a role nobody holds',
      { roleId: 'PM', action: 'add', userKeys: ['2'] },
      EMPTY,
      roles({ PM: ['2'] }),
    ],
    [
      'removes a person from that role only',
      { roleId: 'PM', action: 'remove', userKeys: ['1'] },
      roles({ PM: ['1', '2'], RD: ['1'] }),
      roles({ PM: ['2'], RD: ['1'] }),
    ],
    [
      'replaces a person where they hold the role',
      { roleId: 'PM', action: 'replace', from: '1', to: '9' },
      roles({ PM: ['1', '2'], RD: ['1'] }),
      roles({ PM: ['9', '2'], RD: ['1'] }),
    ],
    [
      'leaves an item alone where the person does not hold the role',
      { roleId: 'PM', action: 'replace', from: '7', to: '9' },
      roles({ PM: ['1'] }),
      roles({ PM: ['1'] }),
    ],
  ])('%s', (_name, edit, before, after) => {
    const change: Change = { fieldKey: 'role_owners', mode: 'roles', edits: [edit] };
    expect(wantedValue(change, before, fieldOf('role_owners', { key: 'role_owners' }))).toEqual({
      value: after,
    });
  });

  test('that would put two people into a role for one is blocked', () => {
    const change: Change = {
      fieldKey: 'role_owners',
      mode: 'roles',
      edits: [{ roleId: 'PM', action: 'add', userKeys: ['2'] }],
    };
    const field = fieldOf('role_owners', { key: 'role_owners' });
    const item = {
      id: 1,
      name: '',
      isTerminated: false,
      updatedBy: '',
      values: { role_owners: roles({ PM: ['1'] }) },
    };
    const [row] = planRows([1], new Map([[1, item]]), [change], [field], { singleRoleIds: new Set(['PM']) });
    expect(row?.cells).toMatchObject([{ state: 'blocked', reason: 'value-limit' }]);
  });
});

describe('formatted text', () => {
  const formatted: FieldValue = { kind: 'richText', text: 'Cut-over', isFormatted: true };
  const plain = (words: string): FieldValue => ({ kind: 'richText', text: words, isFormatted: false });
  const item = {
    id: 1,
    name: '',
    isTerminated: false,
    updatedBy: '',
    values: { description: formatted },
  };
  const field = fieldOf('multi_text', { key: 'description' });
  const cellOf = (change: Change, asked?: FieldValue) =>
    planRows([1], new Map([[1, item]]), [change], [field], {
      asked: asked && (() => ({ value: asked, onlyIf: null })),
    })[0]?.cells;

  test.each<[string, Change, FieldValue | undefined]>([
    [
      'by one value for all',
      { fieldKey: 'description', mode: 'update', value: plain('New words') },
      undefined,
    ],
    ['by clearing', { fieldKey: 'description', mode: 'clear' }, undefined],
    [
      'by a value of its own from a file',
      { fieldKey: 'description', mode: 'each', from: 'csv' },
      plain('New words'),
    ],
  ])('is never overwritten %s', (_name, change, asked) => {
    expect(cellOf(change, asked)).toMatchObject([{ state: 'blocked', reason: 'formatted' }]);
  });

  test('asked to hold the words it holds is left as it is', () => {
    const change: Change = { fieldKey: 'description', mode: 'update', value: plain('Cut-over') };
    expect(cellOf(change)).toEqual([
      { changeIndex: 0, before: formatted, after: formatted, state: 'already-so' },
    ]);
  });
});

describe('pasted text', () => {
  const context = { spaceNames: ['orbit', '65f1'], typeNames: ['story', 'type_1'] };
  test('gives each id once, from numbers and links, in the order pasted', () => {
    const text = '12, 7；#9\nhttps://project.feishu.cn/orbit/story/detail/33?x=1 7';
    expect(readPastedIds(text, context)).toEqual({ ids: [12, 7, 9, 33], duplicateCount: 1, refused: [] });
  });

  test('names every entry that is no item of this space and type, with its line', () => {
    const text =
      'abc\nhttps://project.feishu.cn/atlas/story/detail/1\nhttps://project.feishu.cn/orbit/issue/detail/2\n-4';
    expect(readPastedIds(text, context).refused).toEqual([
      { line: 1, text: 'abc', reason: 'not-an-id' },
      { line: 2, text: 'https://project.feishu.cn/atlas/story/detail/1', reason: 'other-space' },
      { line: 3, text: 'https://project.feishu.cn/orbit/issue/detail/2', reason: 'other-type' },
      { line: 4, text: '-4', reason: 'not-an-id' },
    ]);
  });
});
