// The rows of the board as a picture shows them: names in words, bars as the draft has them. Pure.
import { optionColorOfId } from '@/components/ui/option-color';
import type { BoardItemHead } from '@/lib/schedule/board';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { type Draft, nodeKeyOf } from '@/lib/schedule/draft';
import { EMPTY_ENTRY, type Entry, entryOf, type NodePlan, sameEntry, spanOf } from '@/lib/schedule/node-plan';
import { barPlaceOf } from './bar-place';
import type { PictureRow } from './board-picture';
import { itemTotal } from './item-total';
import { nodeColor } from './node-color';

type PictureWords = {
  itemName: (head: BoardItemHead) => string;
  /** A node that stands under a person instead of under its item. */
  underPerson: (item: string, node: string) => string;
  personName: (ownerKey: string) => string;
  pointsText: (points: number | null) => string;
  note: string;
};

/** Gives one line for every row of the board that is open. */
export function pictureRowsOf(rows: readonly BoardRow[], draft: Draft, words: PictureWords): PictureRow[] {
  return rows.map((row) => ({
    level: row.level,
    points: '',
    bar: null,
    oldSpan: null,
    ...lineOf(row, draft, words),
  }));
}

function lineOf(
  row: BoardRow,
  draft: Draft,
  words: PictureWords,
): Pick<PictureRow, 'name'> & Partial<PictureRow> {
  const planOf = (itemId: number, node: { id: string; plan: NodePlan }) =>
    draft[nodeKeyOf(itemId, node.id)]?.plan ?? node.plan;
  switch (row.kind) {
    case 'person':
      return { name: words.personName(row.ownerKey) };
    case 'item': {
      const total = itemTotal(row.nodes, (node) => planOf(row.head.id, node));
      return { name: words.itemName(row.head), points: words.pointsText(total.points) };
    }
    case 'node':
    case 'lane': {
      const { target } = barPlaceOf(row) ?? { target: { kind: 'node' as const } };
      const entry = entryOf(planOf(row.head.id, row.node), target) ?? EMPTY_ENTRY;
      const base = draft[nodeKeyOf(row.head.id, row.node.id)]?.base ?? row.node.plan;
      const stored = entryOf(base, target) ?? EMPTY_ENTRY;
      const isLane = row.kind === 'lane';
      const name =
        row.under !== undefined
          ? words.underPerson(words.itemName(row.head), row.node.name)
          : isLane
            ? words.personName(row.lane.ownerKey)
            : row.node.name;
      const color = isLane ? optionColorOfId(row.lane.ownerKey) : nodeColor(row.node.id);
      const span = drawable(entry);
      return {
        name,
        points: words.pointsText(entry.points),
        bar: span && { span, color, isDraft: !sameEntry(entry, stored), label: name },
        oldSpan: sameEntry(entry, stored) ? null : drawable(stored),
      };
    }
    case 'subtask':
      return { name: row.subTask.name, points: words.pointsText(row.subTask.total.points) };
    case 'pending':
    case 'failed':
      return { name: words.note };
  }
}

function drawable(entry: Entry) {
  const span = spanOf(entry);
  return span && span.startDay <= span.endDay ? span : null;
}
