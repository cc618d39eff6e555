// Picking by search: newest answer wins, failures say so, chips can be taken out by keyboard.
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { SearchComboBox } from '@/components/ui/search-combo-box';
import type { SearchFunction } from '@/components/ui/use-async-search';
import { renderWithWords } from './with-words';

type Person = { id: string; name: string };
const people: Person[] = ['Lin Chen', 'Wei Zhao', 'Wei Zhu'].map((name, index) => ({
  id: String(index),
  name,
}));
const find: SearchFunction<Person> = async (query) =>
  people.filter((person) => person.name.toLowerCase().includes(query.toLowerCase()));

function Held({
  search = find,
  isMultiple = true,
  onChange,
}: {
  search?: SearchFunction<Person>;
  isMultiple?: boolean;
  onChange: (ids: string[]) => void;
}) {
  const [value, setValue] = useState<Person[]>(people.slice(0, 1));
  return (
    <SearchComboBox
      label="Reviewers"
      isMultiple={isMultiple}
      value={value}
      onChange={(next) => {
        onChange(next.map((person) => person.id));
        setValue(next);
      }}
      search={search}
      idOf={(person) => person.id}
      textOf={(person) => person.name}
      renderValue={(person) => person.name}
      renderOption={(person) => person.name}
    />
  );
}

function typeInto(input: HTMLElement, text: string) {
  act(() => input.focus());
  fireEvent.change(input, { target: { value: text } });
}

describe('a search box', () => {
  test('adds what is picked to what is there and clears the line', async () => {
    const onChange = vi.fn();
    renderWithWords(<Held onChange={onChange} />);
    const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'Reviewers' });
    typeInto(input, 'zhu');
    fireEvent.click(await screen.findByRole('option', { name: 'Wei Zhu' }));
    expect(onChange.mock.calls).toEqual([[['0', '2']]]);
    expect(input.value).toBe('');
  });

  test('replaces when only one can be chosen', async () => {
    const onChange = vi.fn();
    renderWithWords(<Held onChange={onChange} isMultiple={false} />);
    typeInto(screen.getByRole('combobox'), 'zhao');
    fireEvent.click(await screen.findByRole('option', { name: 'Wei Zhao' }));
    expect(onChange.mock.calls).toEqual([[['1']]]);
  });

  test('Backspace in an empty line takes out the last one', () => {
    const onChange = vi.fn();
    renderWithWords(<Held onChange={onChange} />);
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Backspace' });
    expect(onChange.mock.calls).toEqual([[[]]]);
  });

  test('Tab past the open list takes nobody out and offers nobody twice', async () => {
    const onChange = vi.fn();
    renderWithWords(<Held onChange={onChange} />);
    const input = screen.getByRole('combobox');
    act(() => input.focus());
    const offered = await screen.findAllByRole('option');
    expect(offered.map((option) => option.textContent)).toEqual(['Wei Zhao', 'Wei Zhu']);
    fireEvent.keyDown(input, { key: 'Tab' });
    act(() => input.blur());
    expect(onChange).not.toHaveBeenCalled();
  });

  test.each([true, false])(
    'a click into the line brings back the list that Escape closed (several can be chosen: %s)',
    async (isMultiple) => {
      renderWithWords(<Held onChange={vi.fn()} isMultiple={isMultiple} />);
      const input = screen.getByRole('combobox');
      act(() => input.focus());
      await screen.findAllByRole('option');
      fireEvent.keyDown(input, { key: 'Escape' });
      await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
      fireEvent.click(input);
      expect(await screen.findAllByRole('option')).toHaveLength(2);
      fireEvent.click(input);
      expect(screen.getAllByRole('option')).toHaveLength(2);
    },
  );

  test('the scrolling that brings the focused line into view leaves its list open; scrolling later closes it', async () => {
    renderWithWords(<Held onChange={vi.fn()} />);
    // The browser tells of the scrolling that the focus caused at its next frame, after the list has opened.
    act(() => screen.getByRole('combobox').focus());
    fireEvent.scroll(document);
    expect(await screen.findAllByRole('option')).toHaveLength(2);
    await new Promise(requestAnimationFrame);
    fireEvent.scroll(document);
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  test('each chip has its own named removal', () => {
    const onChange = vi.fn();
    renderWithWords(<Held onChange={onChange} />);
    fireEvent.click(screen.getByRole('button', { name: 'Remove Lin Chen' }));
    expect(onChange.mock.calls).toEqual([[[]]]);
  });

  test('says that nothing matches, with what was typed', async () => {
    renderWithWords(<Held onChange={vi.fn()} />);
    typeInto(screen.getByRole('combobox'), 'nobody');
    expect(await screen.findByText('Nothing matches “nobody”')).toBeTruthy();
  });

  test('a failed search says so and can be tried again', async () => {
    let isUp = false;
    const search: SearchFunction<Person> = async (query, signal) => {
      if (!isUp) throw new Error('down');
      return find(query, signal);
    };
    renderWithWords(<Held onChange={vi.fn()} search={search} />);
    typeInto(screen.getByRole('combobox'), 'zhu');
    expect(await screen.findByText('The search did not work')).toBeTruthy();
    isUp = true;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('option', { name: 'Wei Zhu' })).toBeTruthy();
  });

  test.each([
    ['a part of a name takes the row in sight that has it', 'zhu'],
    ['what no row in sight is called takes nothing before the answer is there', 'wz@'],
  ])('a quick Enter after typing %s', async (_case, typed) => {
    const onChange = vi.fn();
    const answers = new Map<string, (found: Person[]) => void>();
    const search: SearchFunction<Person> = (query) =>
      query === '' ? Promise.resolve(people.slice(1)) : new Promise((resolve) => answers.set(query, resolve));
    renderWithWords(<Held onChange={onChange} search={search} />);
    const input = screen.getByRole('combobox');
    act(() => input.focus());
    await screen.findByRole('option', { name: 'Wei Zhao' });
    const takeFirst = () => {
      fireEvent.keyDown(input, { key: 'ArrowDown' });
      fireEvent.keyDown(input, { key: 'Enter' });
    };
    typeInto(input, typed);
    takeFirst();
    if (typed === 'wz@') {
      await waitFor(() => expect(answers.has(typed)).toBe(true));
      takeFirst();
      expect(onChange).not.toHaveBeenCalled();
      await act(async () => answers.get(typed)?.(people.slice(2)));
      takeFirst();
    }
    expect(onChange.mock.calls).toEqual([[['0', '2']]]);
  });

  test('an older answer that comes late is not shown', async () => {
    const answers = new Map<string, (found: Person[]) => void>();
    const search: SearchFunction<Person> = (query) => new Promise((resolve) => answers.set(query, resolve));
    renderWithWords(<Held onChange={vi.fn()} search={search} />);
    const input = screen.getByRole('combobox');
    typeInto(input, 'wei');
    await waitFor(() => expect(answers.has('wei')).toBe(true));
    typeInto(input, 'zhu');
    await waitFor(() => expect(answers.has('zhu')).toBe(true));
    await act(async () => answers.get('zhu')?.(people.slice(2)));
    await act(async () => answers.get('wei')?.(people.slice(1, 2)));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Wei Zhu']);
  });
});
