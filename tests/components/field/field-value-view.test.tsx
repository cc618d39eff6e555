// Any value of any field is shown as people read it, and nothing in a value can do harm.
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { FieldValueView } from '@/components/field/field-value-view';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { dayOfIso } from '@/lib/schedule/days';
import { renderWithWords } from '../ui/with-words';
import { field, option, people } from './field-fixture';

const day = (iso: string) => dayOfIso(iso) ?? Number.NaN;
const risk = field('risk', 'select', {
  options: [option('high', 'High', { color: 'red-1' }), option('old', 'Unknown', { isDisabled: true })],
});
const domain = field('domain', 'tree_select', {
  options: [option('pay', 'Payments', { children: [option('ref', 'Refunds')] })],
});
const rollout = field('rollout', 'compound_field', {
  compoundFields: [field('r1', 'text', { name: 'Region' }), field('r2', 'date', { name: 'Date' })],
});
const share = field('share', 'number', {
  numberFormat: { scale: 0.01, digits: 0, isGrouped: false, symbol: '%' },
});
const range = {
  kind: 'dayRange',
  startDay: day('2026-02-09'),
  endDay: day('2026-02-25'),
  startMsOfDay: 0,
  endMsToMidnight: 1,
} as const;

function textOf(subject: Field, value: FieldValue, locale: 'en' | 'zh-CN' = 'en') {
  const names = { 41: 'Ledger split' };
  const roles = [{ id: 'PM', name: 'Product' }];
  const { container } = renderWithWords(
    <FieldValueView field={subject} value={value} people={people} relatedNames={names} roles={roles} />,
    locale,
  );
  return container.textContent;
}

describe('a value reads', () => {
  test.each<[string, Field, FieldValue, string]>([
    ['nothing as the word', risk, { kind: 'empty' }, 'Empty'],
    [
      'an option by what the space calls it now',
      risk,
      { kind: 'option', option: { id: 'high', label: 'Hoch' } },
      'High',
    ],
    [
      'a disabled option as no longer offered',
      risk,
      { kind: 'option', option: { id: 'old', label: '' } },
      'Unknown(no longer offered)',
    ],
    [
      'a removed option by its stored word',
      risk,
      { kind: 'option', option: { id: 'x', label: 'Was' } },
      'Was(removed from the space)',
    ],
    [
      'a cascade as its path',
      domain,
      {
        kind: 'path',
        path: [
          { id: 'pay', label: '' },
          { id: 'ref', label: '' },
        ],
      },
      'Payments / Refunds',
    ],
    [
      'a day with its year',
      field('due', 'date'),
      { kind: 'date', day: day('2026-03-02'), msOfDay: 0 },
      '2 Mar 2026',
    ],
    [
      'a moment with its time',
      field('due', 'date'),
      { kind: 'date', day: day('2026-03-02'), msOfDay: 52_200_000 },
      '2 Mar 2026 14:30',
    ],
    ['a range with both ends', field('plan', 'schedule'), range, '9 Feb 2026 – 25 Feb 2026'],
    ['a number in its unit', share, { kind: 'number', value: 0.5 }, '50%'],
    ['a switch as a word', field('legal', 'bool'), { kind: 'bool', value: false }, 'No'],
    [
      'a linked item by name and id',
      field('p', 'work_item_related_select'),
      { kind: 'workItem', id: 41 },
      'Ledger split 41',
    ],
    [
      'a linked item one may not see by its id',
      field('p', 'work_item_related_select'),
      { kind: 'workItem', id: 42 },
      '42',
    ],
    [
      'roles by name, without those nobody has',
      field('role_owners', 'role_owners'),
      {
        kind: 'roles',
        roles: [
          { roleId: 'PM', ownerKeys: ['u1'] },
          { roleId: 'QA', ownerKeys: [] },
        ],
      },
      'ProductLCLin Chen',
    ],
    [
      'compound rows by their sub-fields',
      rollout,
      {
        kind: 'groups',
        rows: [
          [
            { fieldKey: 'r1', typeKey: 'text', value: { kind: 'text', text: 'EU' } },
            { fieldKey: 'r9', typeKey: 'bool', value: { kind: 'bool', value: true } },
          ],
        ],
      },
      'RegionEUr9Yes',
    ],
    ['an open signal as in progress', field('scan', 'signal'), { kind: 'empty' }, 'In progress'],
  ])('%s', (_, subject, value, expected) => {
    expect(textOf(subject, value)).toBe(expected);
  });

  test('in Chinese in Chinese words', () => {
    expect(textOf(risk, { kind: 'empty' }, 'zh-CN')).toBe('空');
    expect(textOf(field('due', 'date'), { kind: 'date', day: day('2026-03-02'), msOfDay: 0 }, 'zh-CN')).toBe(
      '2026年3月2日',
    );
  });
});

describe('people', () => {
  test('with one name are told apart by their address', () => {
    const text = textOf(field('reviewers', 'multi_user'), { kind: 'people', userKeys: ['u2', 'u1'] });
    expect(text).toContain('Na Liu2@example.com');
    expect(text).not.toContain('u1@example.com');
  });

  test('who left are struck through and said to have left', () => {
    textOf(field('lead', 'user'), { kind: 'person', userKey: 'u4' });
    expect(screen.getByText('Tom Reed').className).toContain('line-through');
    expect(screen.getByText('(left the company)')).toBeTruthy();
  });

  test('nobody knows are shown by their key', () => {
    expect(textOf(field('lead', 'user'), { kind: 'person', userKey: 'u99' })).toContain('u99');
  });
});

describe('an address', () => {
  test.each(['http://example.com/a', 'https://example.com/规格'])(
    '%s is a link that tells nothing of us',
    (text) => {
      textOf(field('spec', 'link'), { kind: 'text', text });
      const link = screen.getByRole<HTMLAnchorElement>('link', { name: text });
      expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
    },
  );

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//example.com',
    'example.com',
  ])('%s stays text', (text) => {
    expect(textOf(field('spec', 'link'), { kind: 'text', text })).toBe(text);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

test('a value in an unknown shape is said to be unreadable, with what arrived behind it', () => {
  const text = textOf(risk, { kind: 'unreadable', raw: { label: '<b>High</b>' } });
  expect(text).toContain('Cannot be read');
  expect(screen.getByText(/"<b>High<\/b>"/)).toBeTruthy();
});
