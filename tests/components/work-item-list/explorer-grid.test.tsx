// The table is worked by keys as by mouse: one Tab stop, lines and cells, selecting, extending, opening and editing.
import { act, fireEvent, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ExplorerGrid } from '@/components/work-item-list/explorer-grid';
import type { GridLine } from '@/components/work-item-list/grid-lines';
import type { ListCommands } from '@/components/work-item-list/list-commands';
import {
  NO_SELECTION,
  type RowSelection,
  withRange,
  withRows,
  withToggled,
} from '@/components/work-item-list/row-selection';
import { field, people } from '../field/field-fixture';
import { renderWithWords } from '../ui/with-words';
import { item } from './item-fixture';

const names = ['Ledger', 'Refunds', 'Checkout', 'Search', 'Identity'];
const fields = [field('name', 'text'), field('priority', 'select')];
const lines: GridLine[] = names.map((name, place) => ({ kind: 'item', item: item(11 + place, name), place }));
const columns = [
  { key: 'name', isPinned: true, widthPx: null },
  { key: 'work_item_status', isPinned: false, widthPx: null },
];
const context = {
  people,
  today: 20_500,
  nowMs: 0,
  zone: 'Asia/Shanghai',
  fieldByKey: new Map(fields.map((entry) => [entry.key, entry])),
  href: (entry: { id: number }) => `/i/${entry.id}`,
};
const nothing = () => undefined;

// jsdom measures nothing; without a height no line would be on the screen.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 600 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
});

type Spies = Pick<ListCommands, 'open' | 'edit' | 'copy' | 'toggleGroup'>;

function Held({
  shown,
  spies,
  onChange,
}: {
  shown: GridLine[];
  spies: Spies;
  onChange: (ids: number[]) => void;
}) {
  const [selection, setSelection] = useState<RowSelection>(NO_SELECTION);
  const scroller = useRef<HTMLDivElement>(null);
  const change = (next: RowSelection) => {
    onChange([...next.ids]);
    setSelection(next);
  };
  const commands: ListCommands = {
    ...spies,
    toggle: (id) => change(withToggled(selection, id)),
    extend: (rowIds, toId, fromId) =>
      change(withRange({ ...selection, anchorId: selection.anchorId ?? fromId }, rowIds, toId)),
    selectLoaded: (rowIds) => change(withRows(selection, rowIds, true)),
    clear: () => change(NO_SELECTION),
  };
  return (
    <div ref={scroller}>
      <ExplorerGrid
        label="Story"
        lines={shown}
        columns={columns}
        fields={fields}
        columnName={(key) => key}
        groupName={(id) => id ?? 'none'}
        sort={null}
        context={context}
        selection={selection}
        commands={commands}
        openingId={null}
        isWaiting={false}
        scroller={scroller}
        menuOf={() => []}
        onResized={nothing}
        onSelectLoaded={(ids, isOn) => change(withRows(selection, ids, isOn))}
        onVisible={nothing}
        onNear={nothing}
      />
    </div>
  );
}

function show(shown: GridLine[] = lines) {
  const seen: number[][] = [];
  const spies = { open: vi.fn(), edit: vi.fn(), copy: vi.fn(), toggleGroup: vi.fn() };
  renderWithWords(<Held shown={shown} spies={spies} onChange={(ids) => seen.push(ids)} />);
  const rows = screen.getAllByRole('row').slice(1);
  const row = (index: number) => rows[index] ?? document.body;
  const press = (key: string, more: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
  return { spies, seen, row, press };
}

describe('the table', () => {
  test('has one Tab stop, which follows the arrows down the lines and into their cells', () => {
    const { row, press } = show();
    act(() => row(0).focus());
    press('ArrowDown');
    press('ArrowDown');
    expect(document.activeElement).toBe(row(2));
    expect([row(0).tabIndex, row(2).tabIndex]).toEqual([-1, 0]);
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement?.getAttribute('role')).toBe('gridcell');
    expect(document.activeElement?.textContent).toBe('Planning');
    expect(document.querySelectorAll('[role=rowgroup] [tabindex="0"]')).toHaveLength(1);
    press('ArrowLeft');
    press('ArrowLeft');
    expect(document.activeElement).toBe(row(2));
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

  test('selects what is loaded with Ctrl A and from its head, and lets go with Escape', () => {
    const { row, press, seen } = show();
    act(() => row(0).focus());
    press('a', { ctrlKey: true });
    expect(seen.at(-1)).toHaveLength(5);
    press('Escape');
    expect(seen.at(-1)).toEqual([]);
    const head = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all loaded rows' });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Refunds' }));
    expect(head.indeterminate).toBe(true);
    fireEvent.click(head);
    expect(seen.at(-1)).toHaveLength(5);
  });

  test('opens with Enter, edits the focused cell with e, copies with Ctrl C', () => {
    const { row, press, spies } = show();
    act(() => row(2).focus());
    press('Enter');
    press('ArrowRight');
    press('e');
    press('c', { ctrlKey: true });
    const [focused] = [expect.objectContaining({ id: 13 })];
    expect(spies.open.mock.calls).toEqual([[focused]]);
    expect(spies.edit.mock.calls).toEqual([[focused, { line: 2, column: 0 }]]);
    expect(spies.copy.mock.calls).toEqual([[focused]]);
  });

  test('selects a range by a press with shift, and gives the keys to that line', () => {
    const { seen, row } = show();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select Ledger' }));
    const last = screen.getByRole('checkbox', { name: 'Select Search' });
    act(() => last.focus());
    fireEvent.click(last, { shiftKey: true });
    expect(seen.at(-1)).toEqual([11, 12, 13, 14]);
    expect(document.activeElement).toBe(row(3));
  });

  test('folds a group by its head with Enter and space, and a group is never selected', () => {
    const { row, press, spies, seen } = show([{ kind: 'group', id: 'P0', count: 5, isOpen: true }, ...lines]);
    act(() => row(0).focus());
    press('Enter');
    press(' ');
    expect(spies.toggleGroup.mock.calls).toEqual([['P0'], ['P0']]);
    expect(seen).toEqual([]);
  });
});
