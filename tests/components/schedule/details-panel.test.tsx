// The side panel against input that cannot be planned with: said at once, and never put into the draft.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import DetailsPanel from '@/components/schedule/details-panel';
import type { BoardNode, NodeOddity } from '@/lib/schedule/board';
import { EMPTY_DRAFT, type NodeState, stateOf } from '@/lib/schedule/draft';
import { boardHead, boardNode, MONDAY, wholePlan } from '../../lib/schedule/board-fixture';
import { renderOnBoard } from './board-around';

function setUp(node: BoardNode, nodes: readonly BoardNode[] = [node], state: NodeState = stateOf(node)) {
  const onApply = vi.fn();
  renderOnBoard(
    <DetailsPanel
      head={boardHead()}
      node={node}
      nodes={nodes}
      state={state}
      movesSubTasks={false}
      draft={EMPTY_DRAFT}
      ownerKey={null}
      onApply={onApply}
      onClose={vi.fn()}
    />,
  );
  const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const type = (name: string, text: string) => {
    fireEvent.change(box(name), { target: { value: text } });
    fireEvent.blur(box(name));
  };
  const apply = () => fireEvent.click(screen.getByRole('button', { name: 'Put in draft' }));
  return { onApply, box, type, apply };
}

const node = boardNode('dev', wholePlan(MONDAY, MONDAY + 2, 2));

describe('the panel', () => {
  test('puts typed days and points into the draft', async () => {
    const { onApply, type, apply } = setUp(node);
    type('Start', '2026-03-04');
    type('End', '2026-03-06');
    type('Points', '3.5');
    apply();
    await waitFor(() => expect(onApply).toHaveBeenCalled());
    expect(onApply.mock.calls[0]?.[0]).toEqual({
      people: node.people,
      plan: wholePlan(MONDAY + 2, MONDAY + 4, 3.5),
    });
  });

  test.each([
    ['an end before the start', 'End', '2026-02-01', /cannot be before|before the start/i],
    ['one end alone', 'End', '', /both/i],
    ['a day outside 1970 to 2100', 'Start', '2101-01-01', /1970/],
    ['text that is no date', 'Start', 'soon', /soon/],
  ])('holds %s back and says why at the input', async (_, name, text, sentence) => {
    const { onApply, type, apply, box } = setUp(node);
    type(name, text);
    apply();
    await waitFor(() => expect(screen.getAllByText(sentence).length).toBeGreaterThan(0));
    await waitFor(() => expect(box(name).getAttribute('aria-invalid')).toBe('true'));
    expect(onApply).not.toHaveBeenCalled();
  });

  test('takes no letters for points', () => {
    const { type, box } = setUp(node);
    type('Points', 'two');
    expect(box('Points').value).toBe('2');
  });

  test('of a node without dates has empty inputs, and points alone can be planned', async () => {
    const { onApply, box, type, apply } = setUp(boardNode('dev', wholePlan(null, null)));
    expect(box('Start').value).toBe('');
    type('Points', '5');
    apply();
    await waitFor(() => expect(onApply).toHaveBeenCalled());
    expect(onApply.mock.calls[0]?.[0].plan).toEqual(wholePlan(null, null, 5));
  });

  test('offers per-person schedules only to two owners or more', () => {
    setUp(node);
    expect(screen.getByRole('radio', { name: /Per-person/ })).toHaveProperty('disabled', true);
  });

  test('splits points of 200 owners so that their sum is exact', async () => {
    const ownerKeys = Array.from({ length: 200 }, (_, index) => `user${index}`);
    const crowd = boardNode('dev', wholePlan(MONDAY, MONDAY + 2, 100), {
      ownerKeys,
      people: { kind: 'by-hand', ownerKeys },
    });
    const { onApply } = setUp(crowd);
    // By the elements themselves: asking for roles among hundreds of inputs takes minutes here.
    const all = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)];
    const [, perPerson] = all('input[type=radio]');
    if (perPerson) fireEvent.click(perPerson);
    const points = all('fieldset input[inputmode=decimal]');
    expect(points).toHaveLength(200);
    expect(points.reduce((sum, input) => sum + Number(input.value), 0)).toBeCloseTo(100, 6);
    const [form] = document.forms;
    if (form) fireEvent.submit(form);
    await waitFor(() => expect(onApply).toHaveBeenCalled());
    expect(onApply.mock.calls[0]?.[0].plan.lanes).toHaveLength(200);
  });

  test('shows where later nodes would go, and hands exactly that over', async () => {
    const later = boardNode('test', wholePlan(MONDAY + 3, MONDAY + 4), { predecessorIds: ['dev'] });
    const { onApply, type, apply } = setUp(node, [node, later]);
    expect(screen.getByRole('radio', { name: /Move along/ })).toHaveProperty('disabled', true);
    type('End', '2026-03-05');
    fireEvent.click(screen.getByRole('radio', { name: /Move along/ }));
    const follow = screen.getByRole('region', { name: 'Nodes after it' });
    expect(within(follow).getByRole('status').textContent).toContain('1 node moves');
    apply();
    await waitFor(() => expect(onApply).toHaveBeenCalled());
    expect(onApply.mock.calls[0]?.[2]).toMatchObject([
      { node: { id: 'test' }, after: wholePlan(MONDAY + 4, MONDAY + 5) },
    ]);
  });

  test.each<[NodeOddity, RegExp]>([
    [{ kind: 'entry-without-owner' }, /no owner/],
    [{ kind: 'entry-with-several-owners', ownerKeys: ['wei', 'ana'] }, /Wei Zhao.*Ana Silva/],
    [{ kind: 'entry-of-stranger', ownerKeys: ['tom'] }, /Tom Berg/],
    [{ kind: 'points-unreadable', text: 'many' }, /many/],
    [{ kind: 'day-out-of-range' }, /1970/],
  ])('says what is stored but cannot be planned with: %o', (oddity, sentence) => {
    setUp(boardNode('dev', wholePlan(MONDAY, MONDAY + 2, 2), { oddities: [oddity] }));
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.getByText(/replaces it/)).toBeTruthy();
  });
});
