// What the review says about load is the difference between two plain counts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardItemNodes } from '@/lib/schedule/board';
import { type Draft, draftWith, EMPTY_DRAFT } from '@/lib/schedule/draft';
import { draftLoadOf } from '@/lib/schedule/draft-load';
import { loadOf } from '@/lib/schedule/load';
import { loadBarsOf } from '@/lib/schedule/load-bars';
import { editPlan } from '@/lib/schedule/move';
import { nodePlan } from './arbitraries';
import { boardNode, MONDAY, wholePlan } from './board-fixture';

const rules = { capacityOf: () => 1 };
const NODE = { kind: 'node' } as const;

function itemOf(itemId: number, ...nodes: ReturnType<typeof boardNode>[]): BoardItemNodes {
  return { itemId, readAtMs: 0, ok: true, nodes };
}

function moved(draft: Draft, itemId: number, node: ReturnType<typeof boardNode>, days: number): Draft {
  const at = { itemId, nodeId: node.id, stored: node.plan };
  return draftWith(draft, at, editPlan(node.plan, NODE, { kind: 'move', days }));
}

describe('the load of a draft', () => {
  const first = boardNode('first', wholePlan(MONDAY, MONDAY + 2, 3));
  const second = boardNode('second', wholePlan(MONDAY, MONDAY + 2, 3));
  const items = [itemOf(1, first, second)];

  test('of a bar moved away from another one takes the over-booked days of both away', () => {
    const { people, ofNode } = draftLoadOf(items, moved(EMPTY_DRAFT, 1, second, 7), rules);
    expect(people).toEqual([{ ownerKey: 'wei', daysBefore: 3, daysAfter: 0 }]);
    expect(ofNode.get('1/second')).toEqual([{ ownerKey: 'wei', days: -3 }]);
  });

  test('of two bars moved together is nobody’s gain, and each alone would have been one', () => {
    const draft = moved(moved(EMPTY_DRAFT, 1, first, 7), 1, second, 7);
    const { people, ofNode } = draftLoadOf(items, draft, rules);
    expect(people).toEqual([]);
    expect(ofNode.get('1/first')).toEqual([{ ownerKey: 'wei', days: 3 }]);
  });

  test('of a bar handed to somebody else relieves the one and burdens the other', () => {
    const base = second.people;
    const change = {
      itemId: 1,
      nodeId: 'second',
      base: second.plan,
      plan: wholePlan(MONDAY, MONDAY + 2, 6),
      people: { base, wanted: { kind: 'by-hand' as const, ownerKeys: ['ana'] } },
    };
    expect(draftLoadOf(items, { '1/second': change }, rules).people).toEqual([
      { ownerKey: 'wei', daysBefore: 3, daysAfter: 0 },
      { ownerKey: 'ana', daysBefore: 0, daysAfter: 3 },
    ]);
  });

  test('says of everybody what two counts from nothing differ by', () => {
    fc.assert(
      fc.property(
        fc.array(nodePlan, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -9, max: 9 }),
        (plans, days) => {
          const nodes = plans.map((plan, index) => boardNode(`n${index}`, plan));
          const read = [itemOf(1, ...nodes)];
          const draft = nodes.reduce(
            (before, node, index) => (index % 2 === 0 ? moved(before, 1, node, days) : before),
            EMPTY_DRAFT,
          );
          const daysOver = (ownerKey: string, of: Draft) =>
            loadOf(
              ownerKey,
              loadBarsOf(read, of).filter((bar) => bar.ownerKey === ownerKey),
              rules,
            ).overbooked.length;
          const { people } = draftLoadOf(read, draft, rules);
          for (const ownerKey of ['wei', 'ana', 'lei', 'tom', 'mei']) {
            const said = people.find((one) => one.ownerKey === ownerKey);
            const [before, after] = [daysOver(ownerKey, {}), daysOver(ownerKey, draft)];
            expect(said).toEqual(
              before === after ? undefined : { ownerKey, daysBefore: before, daysAfter: after },
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
