// The plans of the schedule benchmark: the same for our board and for the library beside it, the same in every run.
import type { BoardItemHead, BoardItemNodes, BoardNode, ScheduleBatch } from '@/lib/schedule/board';
import type { PeopleByKey } from '@/lib/work-item/person';

/** Bars of one row. */
export const BARS_PER_ROW = 3;

const nodeNames = ['Design', 'Development', 'Testing'];
const ownerKeys = Array.from({ length: 40 }, (_, index) => `bench-person-${index}`);

/** The ids of the rows; far from those of the sandbox. */
export function benchIds(rows: number): number[] {
  return Array.from({ length: rows }, (_, index) => 9_000_000 + index);
}

/** Everything the board would read for these ids: each item has three nodes one after the other, around `today`. */
export function benchBatch(ids: readonly number[], typeKey: string, today: number): ScheduleBatch {
  const people: PeopleByKey = Object.fromEntries(
    ownerKeys.map((userKey, index) => [
      userKey,
      {
        userKey,
        name: { 'zh-CN': `测试${index}`, en: `Person ${index}` },
        email: `person${index}@example.com`,
        status: 'activated' as const,
      },
    ]),
  );
  return {
    heads: ids.map((id) => headOf(id, typeKey)),
    items: ids.map((id) => itemOf(id, today)),
    people,
    roleNames: {},
  };
}

/** First and last day of a bar. */
export function benchSpan(id: number, bar: number, today: number): { startDay: number; endDay: number } {
  const startDay = today - 20 + ((id * 7) % 30) + bar * 6;
  return { startDay, endDay: startDay + 2 + ((id + bar) % 4) };
}

/** What a bar is called on both boards. */
export function benchName(id: number, bar: number): string {
  return `${nodeNames[bar % nodeNames.length]} ${id}`;
}

function headOf(id: number, typeKey: string): BoardItemHead {
  return { id, name: `Item ${id}`, typeKey, statusLabel: 'Doing', pattern: 'node', isTerminated: false };
}

function itemOf(id: number, today: number): BoardItemNodes {
  const nodes = Array.from({ length: BARS_PER_ROW }, (_, bar): BoardNode => {
    const owner = ownerKeys[(id + bar) % ownerKeys.length] ?? '';
    return {
      id: `node_${bar}`,
      name: benchName(id, bar),
      status: 'not-started',
      ownerKeys: [owner],
      people: { kind: 'by-hand', ownerKeys: [owner] },
      isRoleBound: false,
      plan: { mode: 'whole', entry: { ...benchSpan(id, bar, today), points: 2 } },
      subTasks: [],
      isMilestone: false,
      oddities: [],
      predecessorIds: bar === 0 ? [] : [`node_${bar - 1}`],
    };
  });
  return { itemId: id, readAtMs: Date.now(), ok: true, nodes };
}
