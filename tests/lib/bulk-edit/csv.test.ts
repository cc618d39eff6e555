// Cells of a spreadsheet and the values they stand for: what is written can be read back, and nothing in it can run.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCell, writeCell } from '@/lib/bulk-edit/csv-cell';
import { matchColumns } from '@/lib/bulk-edit/csv-columns';
import { harmless, unescaped } from '@/lib/bulk-edit/csv-safety';
import type { FieldOption } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { PeopleByKey } from '@/lib/work-item/person';
import { fieldOf } from './fixtures';

const choice = (id: string, label: string, children: FieldOption[] = []): FieldOption => ({
  id,
  label,
  isDisabled: false,
  children,
});
const OPTIONS = [choice('a', 'Alpha'), choice('b', 'Beta', [choice('b1', 'One')]), choice('c', '伽马')];
const PEOPLE: PeopleByKey = {
  '101': {
    userKey: '101',
    name: { 'zh-CN': '李雷', en: 'Li Lei' },
    email: 'li@example.com',
    status: 'activated',
  },
};
const reader = { peopleCalled: (text: string) => (text.includes('li@example.com') ? ['101'] : []) };

describe('a cell', () => {
  test.each<[string, FieldValue]>([
    ['text', { kind: 'text', text: 'two\nlines, "quoted"' }],
    ['select', { kind: 'option', option: { id: 'c', label: '伽马' } }],
    [
      'multi_select',
      {
        kind: 'options',
        options: [
          { id: 'a', label: 'Alpha' },
          { id: 'c', label: '伽马' },
        ],
      },
    ],
    [
      'tree_select',
      {
        kind: 'path',
        path: [
          { id: 'b', label: 'Beta' },
          { id: 'b1', label: 'One' },
        ],
      },
    ],
    ['user', { kind: 'person', userKey: '101' }],
    ['multi_user', { kind: 'people', userKeys: ['101'] }],
    ['date', { kind: 'date', day: 20_514, msOfDay: 0 }],
    ['date', { kind: 'date', day: 20_514, msOfDay: 52_200_000 }],
    ['schedule', { kind: 'dayRange', startDay: 20_514, endDay: 20_517, startMsOfDay: 0, endMsToMidnight: 1 }],
    ['number', { kind: 'number', value: -12.5 }],
    ['bool', { kind: 'bool', value: false }],
    ['work_item_related_multi_select', { kind: 'workItems', ids: [7, 9] }],
    ['link_cloud_doc', { kind: 'texts', texts: ['https://a.example', 'https://b.example'] }],
    ['business', { kind: 'text', text: 'b1' }],
    ['date', EMPTY],
  ])('of %s %j comes back as it was', (typeKey, value) => {
    const field = fieldOf(typeKey, { options: OPTIONS });
    for (const locale of ['zh-CN', 'en'] as const) {
      const reading = readCell(unescaped(harmless(writeCell(value, field, PEOPLE, locale))), field, reader);
      expect('value' in reading && codecFor(typeKey).same(reading.value, value)).toBe(true);
    }
  });

  test('of a business line holds its name with those above it', () => {
    const field = fieldOf('business', { options: OPTIONS });
    const cell = (id: string) => writeCell({ kind: 'text', text: id }, field, PEOPLE, 'en');
    expect(cell('b1')).toBe('Beta / One');
    expect(cell('gone')).toBe('gone');
  });

  test.each([
    ['a label nobody has', 'Delta', 'unknown', 0],
    ['a label that two options have', 'Twin', 'ambiguous', 2],
  ])('with %s is a question', (_name, text, reason, count) => {
    const field = fieldOf('select', { options: [...OPTIONS, choice('x', 'Twin'), choice('y', 'Twin')] });
    const reading = readCell(text, field, reader);
    expect(reading).toMatchObject({ reason });
    expect('candidates' in reading && reading.candidates).toHaveLength(count);
  });

  test.each([
    ['number', '12 apples'],
    ['date', '2026-02-30'],
    ['schedule', '2026-03-05 ~ 2026-03-01'],
    ['bool', 'perhaps'],
  ])('of %s with %j is malformed', (typeKey, text) => {
    expect(readCell(text, fieldOf(typeKey), reader)).toMatchObject({ reason: 'malformed' });
  });

  test.each(['2026/3/2', '2026-03-02', '2026年3月2日', '2026.3.2'])('reads the date %j', (text) => {
    expect(readCell(text, fieldOf('date'), reader)).toEqual({
      value: { kind: 'date', day: 20_514, msOfDay: 0 },
    });
  });
});

describe('text that a spreadsheet would run', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1'])('%j is written with an apostrophe', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  test('never begins with a sign that starts a formula, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = harmless(text);
        expect(/^[=+@\t\r]/.test(written)).toBe(false);
        if (!/^'[=+\-@\t\r]/.test(text)) expect(unescaped(written)).toBe(text);
      }),
    );
  });
});

describe('the header of a file', () => {
  const fields = [
    fieldOf('select', { key: 'priority', name: '优先级' }),
    fieldOf('text', { key: 'field_1', name: 'Note' }),
    fieldOf('text', { key: 'field_2', name: 'Note' }),
    fieldOf('number', { key: 'sum', name: 'Sum', readOnlyReason: 'calculated' }),
  ];
  test('is matched by key, else by name; a name of several fields and one that cannot be written are left open', () => {
    const matched = matchColumns(['ID', '优先级 [priority]', 'Note', 'Sum', 'x'], fields);
    expect(matched.map(({ fieldKey, candidates }) => [fieldKey, candidates])).toEqual([
      [null, []],
      ['priority', []],
      [null, ['field_1', 'field_2']],
      [null, []],
      [null, []],
    ]);
  });
});
