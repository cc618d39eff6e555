// The table is worked by keys as by mouse: one Tab stop, rows that select, extend and open.
import { act, fireEvent, screen } from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { NO_SELECTION, type RowSelection } from '@/components/work-item-list/row-selection';
import { WorkItemTable } from '@/components/work-item-list/work-item-table';
import { people } from '../field/field-fixture';
import { renderWithWords } from '../ui/with-words';
import { item, pageOf } from './item-fixture';

const names = ['Ledger', 'Refunds', 'Checkout', 'Search', 'Identity'];
const page = pageOf(
  names.map((name, index) => item(11 + index, name)),
  91,
);
const columns = [
  { id: 'name', head: 'Name', className: '', cell: (entry: { name: string }) => <span>{entry.name}</span> },
];
const context = {
  people,
  today: 20_500,
  nowMs: 0,
  zone: 'Asia/Shanghai',
  href: (entry: { id: number }) => `/i/${entry.id}`,
};

function Held({ onChange }: { onChange: (ids: number[]) => void }) {
  const [selection, setSelection] = useState<RowSelection>(NO_SELECTION);
  return (
    <WorkItemTable
      label="Story"
      page={page}
      columns={columns}
      context={context}
      selection={selection}
      isWaiting={false}
      onSelectionChange={(change) => {
        const next = change(selection);
        onChange([...next.ids]);
        setSelection(next);
      }}
    />
  );
}

function show() {
  const push = vi.fn();
  const seen: number[][] = [];
  const router = {
    push,
    back: vi.fn(),
    forward: vi.fn(),
    refresh: vi.fn(),
    replace: vi.fn(),
    prefetch: vi.fn(),
    bfcacheId: '',
  };
  renderWithWords(
    <AppRouterContext value={router}>
      <Held onChange={(ids) => seen.push(ids)} />
    </AppRouterContext>,
  );
  const rows = screen.getAllByRole('row').slice(1);
  const row = (index: number) => rows[index] ?? document.body;
  const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  return { push, seen, row, press };
}

describe('the table', () => {
  test('says how many rows there are in all and which of them these are', () => {
    const { row } = show();
    expect(screen.getByRole('grid', { name: 'Story' }).getAttribute('aria-rowcount')).toBe('92');
    expect(row(0).getAttribute('aria-rowindex')).toBe('2');
  });

  test('has one Tab stop among its rows, which follows the arrows', () => {
    const { row, press } = show();
    act(() => row(0).focus());
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(row(2));
    expect([row(0).tabIndex, row(2).tabIndex]).toEqual([-1, 0]);
    press('End');
    expect(document.activeElement).toBe(row(4));
  });

  test('selects with space and extends with shift and the arrows', () => {
    const { row, press, seen } = show();
    act(() => row(1).focus());
    press(' ');
    press('ArrowDown', { shiftKey: true });
    press('ArrowDown', { shiftKey: true });
    expect(seen.at(-1)).toEqual([12, 13, 14]);
    expect(row(3).getAttribute('aria-selected')).toBe('true');
    press(' ');
    expect(seen.at(-1)).toEqual([12, 13]);
  });

  test('selects the page with Ctrl A and lets go of everything with Escape', () => {
    const { row, press, seen } = show();
    act(() => row(0).focus());
    press('a', { ctrlKey: true });
    expect(seen.at(-1)).toHaveLength(5);
    press('Escape');
    expect(seen.at(-1)).toEqual([]);
  });

  test('opens the focused item with Enter', () => {
    const { row, press, push } = show();
    act(() => row(2).focus());
    press('Enter');
    expect(push.mock.calls).toEqual([['/i/13']]);
  });

  test('selects a range by a press with shift, and gives the keys to that row', () => {
    const { seen, row } = show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Ledger' }));
    const last = screen.getByRole('checkbox', { name: 'Select Search' });
    act(() => last.focus());
    fireEvent.click(last, { shiftKey: true });
    expect(seen.at(-1)).toEqual([11, 12, 13, 14]);
    expect(document.activeElement).toBe(row(3));
  });

  test('selects and clears its page from its head', () => {
    const { seen } = show();
    const head = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all rows of this page' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Refunds' }));
    expect(head.indeterminate).toBe(true);
    fireEvent.click(head);
    expect(seen.at(-1)).toHaveLength(5);
    fireEvent.click(head);
    expect(seen.at(-1)).toEqual([]);
  });
});
