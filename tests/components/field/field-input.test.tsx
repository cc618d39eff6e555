// What is typed or picked becomes a value of the field's own family; locked fields take nothing.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { FieldFormRow } from '@/components/field/field-form-row';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { dayOfIso } from '@/lib/schedule/days';
import { renderWithWords } from '../ui/with-words';
import { field, option, people } from './field-fixture';

const day = (iso: string) => dayOfIso(iso) ?? Number.NaN;
const today = day('2026-03-02');

type HeldProps = {
  subject: Field;
  start: FieldValue;
  onChange: (value: FieldValue) => void;
  onProblem?: (problem: string | null) => void;
};

function Held({ subject, start, onChange, onProblem }: HeldProps) {
  const [value, setValue] = useState(start);
  return (
    <FieldFormRow
      field={subject}
      value={value}
      people={people}
      project="orbit"
      today={today}
      onProblem={onProblem}
      onChange={(next) => {
        onChange(next);
        setValue(next);
      }}
    />
  );
}

function show(subject: Field, start: FieldValue = EMPTY) {
  const changes: FieldValue[] = [];
  const problems: (string | null)[] = [];
  renderWithWords(
    <Held
      subject={subject}
      start={start}
      onChange={(value) => changes.push(value)}
      onProblem={(problem) => problems.push(problem)}
    />,
  );
  return { changes, problems };
}

function type(name: string, text: string) {
  const input = screen.getByRole('textbox', { name });
  act(() => input.focus());
  fireEvent.change(input, { target: { value: text } });
  fireEvent.blur(input);
}

const choices = [
  option('high', 'High', { color: 'red-1' }),
  option('low', 'Low'),
  option('old', 'Old', { isDisabled: true }),
];

describe('typing', () => {
  test.each<[string, Field, FieldValue, string, FieldValue]>([
    ['a line', field('name', 'text'), EMPTY, 'Ledger', { kind: 'text', text: 'Ledger' }],
    ['nothing', field('spec', 'link'), { kind: 'text', text: 'https://a.b' }, '', EMPTY],
    [
      'plain rich text',
      field('notes', 'multi_text'),
      EMPTY,
      'a\nb',
      { kind: 'richText', text: 'a\nb', isFormatted: false },
    ],
    [
      'addresses',
      field('docs', 'link_cloud_doc'),
      EMPTY,
      ' https://a.b \n\nhttps://c.d',
      { kind: 'texts', texts: ['https://a.b', 'https://c.d'] },
    ],
    ['a number', field('points', 'number'), EMPTY, '1,204.5', { kind: 'number', value: 1204.5 }],
    [
      'a day',
      field('due', 'date'),
      EMPTY,
      '2026-12-24',
      { kind: 'date', day: day('2026-12-24'), msOfDay: 0 },
    ],
    [
      'a day with its time',
      field('golive', 'date'),
      EMPTY,
      '24 Dec 2026 14:30',
      { kind: 'date', day: day('2026-12-24'), msOfDay: 52_200_000 },
    ],
    [
      'a time alone',
      field('golive', 'date'),
      { kind: 'date', day: day('2026-03-02'), msOfDay: 0 },
      '14:30',
      { kind: 'date', day: day('2026-03-02'), msOfDay: 52_200_000 },
    ],
    [
      'another day keeps the time of day',
      field('golive', 'date'),
      { kind: 'date', day: day('2026-03-02'), msOfDay: 52_200_000 },
      '2026-03-03',
      { kind: 'date', day: day('2026-03-03'), msOfDay: 52_200_000 },
    ],
  ])('%s gives a value of its family', (_, subject, start, text, expected) => {
    const { changes } = show(subject, start);
    type(subject.name, text);
    expect(changes.at(-1)).toEqual(expected);
  });

  test('a time is added to a day that has none', () => {
    const onlyDay: FieldValue = { kind: 'date', day: day('2026-03-02'), msOfDay: 0 };
    const { changes } = show(field('golive', 'date'), onlyDay);
    expect(screen.queryByRole('textbox', { name: 'Time' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Add a time to golive' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Time' }));
    type('Time', '14:30');
    expect(changes.at(-1)).toEqual({ ...onlyDay, msOfDay: 52_200_000 });
  });

  test('the calendar offers the time too, for boxes without room for its button', async () => {
    show(field('golive', 'date'), { kind: 'date', day: day('2026-03-02'), msOfDay: 0 });
    fireEvent.click(screen.getByRole('button', { name: 'Open the calendar' }));
    const calendar = await screen.findByRole('dialog', { name: 'Pick a date' });
    fireEvent.click(within(calendar).getByRole('button', { name: 'Add a time to golive' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Time' })));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a percentage is stored as its hundredth', () => {
    const numberFormat = { scale: 0.01, digits: 0, isGrouped: false, symbol: '%' };
    const { changes } = show(field('share', 'number', { numberFormat }), { kind: 'number', value: 0.5 });
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'share' }).value).toBe('50');
    type('share', '7');
    expect(changes.at(-1)).toEqual({ kind: 'number', value: 0.07 });
  });

  test('half a range is no value yet and says so', () => {
    const { changes, problems } = show(field('plan', 'schedule'));
    type('plan: first day', '2026-03-09');
    expect(changes).toEqual([]);
    expect(problems.at(-1)).toBe('Enter both the first and the last day.');
    type('plan: last day', '2026-03-13');
    expect(problems.at(-1)).toBeNull();
    expect(changes).toEqual([
      {
        kind: 'dayRange',
        startDay: day('2026-03-09'),
        endDay: day('2026-03-13'),
        startMsOfDay: 0,
        endMsToMidnight: 1,
      },
    ]);
  });

  test('text that is no day changes nothing and is said to be none', () => {
    const { changes, problems } = show(field('due', 'date'));
    type('due', '31 Feb');
    expect(changes).toEqual([]);
    expect(problems.at(-1)).toContain('31 Feb');
  });
});

describe('choosing', () => {
  test('an option gives its id and the space’s word; disabled ones are shown and cannot be chosen', async () => {
    const { changes } = show(field('risk', 'select', { options: choices }));
    fireEvent.click(screen.getByRole('button', { name: /risk/ }));
    const offered = await screen.findAllByRole('option');
    expect(offered.map((entry) => entry.textContent)).toEqual([
      'Empty',
      'High',
      'Low',
      'Old(no longer offered)',
    ]);
    const old = screen.getByRole('option', { name: /Old/ });
    expect(old.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(old);
    expect(changes).toEqual([]);
    fireEvent.click(screen.getByRole('option', { name: 'Low' }));
    expect(changes).toEqual([{ kind: 'option', option: { id: 'low', label: 'Low' } }]);
  });

  test('a required field does not offer to be empty', async () => {
    show(field('risk', 'select', { options: choices, required: 'yes' }), {
      kind: 'option',
      option: { id: 'high', label: 'High' },
    });
    fireEvent.click(screen.getByRole('button', { name: /risk/ }));
    const offered = await screen.findAllByRole('option');
    expect(offered.map((entry) => entry.textContent)).toEqual(['High', 'Low', 'Old(no longer offered)']);
  });

  test('a path is offered whole and stored step by step', async () => {
    const options = [option('pay', 'Payments', { children: [option('ref', 'Refunds')] })];
    const { changes } = show(field('domain', 'tree_select', { options }));
    fireEvent.click(screen.getByRole('button', { name: /domain/ }));
    fireEvent.click(await screen.findByRole('option', { name: /Refunds/ }));
    expect(changes).toEqual([
      {
        kind: 'path',
        path: [
          { id: 'pay', label: 'Payments' },
          { id: 'ref', label: 'Refunds' },
        ],
      },
    ]);
  });

  test('yes and no start with neither chosen', () => {
    const { changes } = show(field('legal', 'bool'));
    const no = screen.getByRole<HTMLInputElement>('radio', { name: 'No' });
    expect(no.checked).toBe(false);
    fireEvent.click(no);
    expect(changes).toEqual([{ kind: 'bool', value: false }]);
  });
});

describe('people', () => {
  test('are found at the space’s own route and added to those already there', async () => {
    const found = { ok: true, value: [people.u2, people.u4] };
    const ask = vi.fn(async (_url: string, _options?: RequestInit) => Response.json(found));
    vi.stubGlobal('fetch', ask);
    try {
      const { changes } = show(field('reviewers', 'multi_user'), { kind: 'people', userKeys: ['u1'] });
      const input = screen.getByRole('combobox', { name: 'reviewers' });
      act(() => input.focus());
      fireEvent.change(input, { target: { value: 'li na' } });
      await waitFor(() => expect(ask).toHaveBeenCalled());
      expect(ask.mock.calls[0]?.[0]).toBe('/api/orbit/people?query=li+na');
      const resigned = await screen.findByRole('option', { name: /Tom Reed/ });
      expect(resigned.getAttribute('aria-disabled')).toBe('true');
      fireEvent.click(screen.getByRole('option', { name: /Na Li/ }));
      expect(changes).toEqual([{ kind: 'people', userKeys: ['u1', 'u2'] }]);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

test('a locked field shows its value and the reason, and nothing to type in', () => {
  show(field('total', 'number', { readOnlyReason: 'calculated' }), { kind: 'number', value: 6.5 });
  expect(screen.queryByRole('textbox')).toBeNull();
  const value = screen.getByRole('group', { name: 'total' });
  expect(value.textContent).toBe('6.5');
  expect(screen.getByText('Calculated from other fields; change those.')).toBeTruthy();
});
