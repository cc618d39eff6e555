import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardItemHead, BoardItemNodes, BoardNode } from '@/lib/schedule/board';
import { boardRowsOf } from '@/lib/schedule/board-rows';
import { inFlowOrder } from '@/lib/schedule/flow-order';
import { labelFits } from '@/lib/schedule/label-fit';
import type { NodePlan } from '@/lib/schedule/node-plan';

const empty = { startDay: null, endDay: null, points: null };

function head(id: number, more: Partial<BoardItemHead> = {}): BoardItemHead {
  return {
    id,
    name: `Item ${id}`,
    typeKey: 'story',
    statusLabel: 'Doing',
    pattern: 'node',
    isTerminated: false,
    ...more,
  };
}

function node(id: string, plan: NodePlan = { mode: 'whole', entry: empty }): BoardNode {
  return {
    id,
    name: id,
    status: 'not-started',
    ownerKeys: [],
    people: { kind: 'by-hand', ownerKeys: [] },
    isRoleBound: false,
    plan,
    subTasks: [],
    predecessorIds: [],
    isMilestone: false,
    oddities: [],
  };
}

const perPerson: NodePlan = {
  mode: 'per-person',
  lanes: [
    { ownerKey: 'wei', entry: empty },
    { ownerKey: 'ana', entry: empty },
  ],
};

function read(itemId: number, nodes: BoardNode[]): BoardItemNodes {
  return { itemId, readAtMs: 0, ok: true, nodes };
}

const closed = new Set<string>();

describe('the rows of a board', () => {
  test('items hold their nodes, per-person nodes their people', () => {
    const rows = boardRowsOf([head(1)], () => read(1, [node('design'), node('dev', perPerson)]), closed);
    expect(rows.map((row) => [row.kind, row.level, row.place, row.siblings, row.isExpanded])).toEqual([
      ['item', 1, 1, 1, true],
      ['node', 2, 1, 2, null],
      ['node', 2, 2, 2, true],
      ['lane', 3, 1, 2, null],
      ['lane', 3, 2, 2, null],
    ]);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  test('a closed row hides what is under it', () => {
    const nodes = () => read(1, [node('design'), node('dev', perPerson)]);
    expect(boardRowsOf([head(1)], nodes, new Set(['1'])).map((row) => row.isExpanded)).toEqual([false]);
    expect(boardRowsOf([head(1)], nodes, new Set(['1/dev']))).toHaveLength(3);
  });

  test('an item says when its nodes are not read yet, or could not be', () => {
    expect(boardRowsOf([head(1)], () => undefined, closed).map((row) => row.kind)).toEqual([
      'item',
      'pending',
    ]);
    const failed: BoardItemNodes = {
      itemId: 1,
      readAtMs: 0,
      ok: false,
      error: { kind: 'busy', messageKey: 'busy', retryable: true },
    };
    expect(boardRowsOf([head(1)], () => failed, closed).map((row) => row.kind)).toEqual(['item', 'failed']);
  });

  test('a state-flow item is one row with nothing to open', () => {
    const rows = boardRowsOf([head(1, { pattern: 'state' })], () => read(1, []), closed);
    expect(rows.map((row) => [row.kind, row.lock, row.isExpanded])).toEqual([['item', 'state-flow', null]]);
  });
});

describe('flow order', () => {
  function step(id: string, ...predecessorIds: string[]) {
    return { id, predecessorIds };
  }

  test('a node comes after all that lead into it, equals as given', () => {
    const nodes = [
      step('end', 'test'),
      step('test', 'dev', 'design'),
      step('dev', 'start'),
      step('design', 'start'),
      step('start'),
    ];
    expect(inFlowOrder(nodes).map(({ id }) => id)).toEqual(['start', 'dev', 'design', 'test', 'end']);
  });

  test('no node is lost: not in a circle, not with a predecessor that is not there', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const nodes = fc.tuple(
      ...ids.map((id) => fc.subarray([...ids, 'gone']).map((predecessorIds) => ({ id, predecessorIds }))),
    );
    fc.assert(
      fc.property(nodes, (given) => {
        expect(
          inFlowOrder(given)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(ids);
      }),
    );
  });
});

describe('bar labels', () => {
  test('are left out when they would be cut', () => {
    expect(labelFits('开发，5 分', 24)).toBe(false);
    expect(labelFits('开发，5 分', 120)).toBe(true);
    expect(labelFits('Development, 5 pt', 72)).toBe(false);
  });
});
