// The board's second arrangement: rows are people, and under each their bars over all loaded items.
import type { BoardItemHead, BoardItemNodes } from './board';
import { type BoardRow, draftedNode } from './board-rows';
import { type Draft, nodeKeyOf } from './draft';
import { lockOf } from './locks';
import { entryOf } from './node-plan';

type Under = BoardRow & { kind: 'node' | 'lane' };

/** The row key of a person. */
export function personRowKey(ownerKey: string): string {
  return `@${ownerKey}`;
}

/**
 * The rows by person, in the order of `order` (people who work on nothing loaded are left out). A node with one
 * schedule for several owners stands under each of them. `opened` holds the keys of people whose bars are shown.
 */
export function peopleRowsOf(
  heads: readonly BoardItemHead[],
  nodesOf: (itemId: number) => BoardItemNodes | undefined,
  draft: Draft,
  order: (ownerKeys: string[]) => string[],
  opened: Pick<ReadonlySet<string>, 'has'>,
): BoardRow[] {
  const bars = barsByPerson(heads, nodesOf, draft);
  const people = order([...bars.keys()]);
  return people.flatMap((ownerKey, index): BoardRow[] => {
    const own = bars.get(ownerKey) ?? [];
    const key = personRowKey(ownerKey);
    const isExpanded = opened.has(key);
    const person: BoardRow = {
      kind: 'person',
      key,
      parentKey: null,
      level: 1,
      place: index + 1,
      siblings: people.length,
      isExpanded,
      head: null,
      lock: null,
      ownerKey,
    };
    if (!isExpanded) return [person];
    return [
      person,
      ...own.map((row, place) => ({
        ...row,
        key: `${key}/${row.key}`,
        parentKey: key,
        level: 2 as const,
        place: place + 1,
        siblings: own.length,
        under: ownerKey,
      })),
    ];
  });
}

function barsByPerson(
  heads: readonly BoardItemHead[],
  nodesOf: (itemId: number) => BoardItemNodes | undefined,
  draft: Draft,
): Map<string, Under[]> {
  const found = new Map<string, { row: Under; startDay: number }[]>();
  for (const head of heads) {
    const read = nodesOf(head.id);
    if (!read?.ok) continue;
    const lock = lockOf(head);
    for (const stored of read.nodes) {
      const key = nodeKeyOf(head.id, stored.id);
      const node = draftedNode(stored, draft[key]);
      const plan = draft[key]?.plan ?? stored.plan;
      const place = {
        parentKey: null,
        level: 2,
        place: 1,
        siblings: 1,
        isExpanded: null,
        head,
        lock,
        node,
      } as const;
      for (const ownerKey of node.ownerKeys) {
        const lane =
          plan.mode === 'per-person' ? plan.lanes.find((one) => one.ownerKey === ownerKey) : undefined;
        if (plan.mode === 'per-person' && !lane) continue;
        const row: Under = lane
          ? { ...place, kind: 'lane', key: `${key}#${ownerKey}`, lane }
          : { ...place, kind: 'node', key };
        const entry = entryOf(plan, lane ? { kind: 'lane', ownerKey } : { kind: 'node' });
        const mine = found.get(ownerKey) ?? [];
        mine.push({ row, startDay: entry?.startDay ?? Number.POSITIVE_INFINITY });
        found.set(ownerKey, mine);
      }
    }
  }
  return new Map(
    [...found].map(([ownerKey, own]) => [
      ownerKey,
      own.sort((a, b) => a.startDay - b.startDay || a.row.head.id - b.row.head.id).map(({ row }) => row),
    ]),
  );
}
