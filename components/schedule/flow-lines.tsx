'use client';
// How work flows from node to node of an item, drawn under the bars. The rows say the same by their order.
import { useMemo } from 'react';
import { boxOf } from '@/lib/schedule/axis';
import type { BoardRow } from '@/lib/schedule/board-rows';
import { nodeKeyOf } from '@/lib/schedule/draft';
import { planTotal, spanOf } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';
import { ROW_HEIGHT_PX, TREE_WIDTH_PX } from './board-size';
import { type FlowPoint, flowPath } from './flow-path';
import type { BoardEdit } from './use-board-edit';

type FlowLinesProps = {
  rows: readonly BoardRow[];
  /** Indexes of the rows that are drawn; only lines that end at one of them are. */
  seen: readonly number[];
  planOf: BoardEdit['shownPlan'];
};

/** Shows one line for every connection that ends in view; none at scales where bars are a few pixels wide. */
export function FlowLines({ rows, seen, planOf }: FlowLinesProps) {
  const { axis } = useBoard();
  const indexOf = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  if (axis.zoom !== 'day' && axis.zoom !== 'week') return null;
  const pointOf = (index: number): FlowPoint | null => {
    const row = rows[index];
    if (row?.kind !== 'node') return null;
    const span = spanOf(planTotal(planOf({ nodeKey: row.key, node: row.node })));
    if (!span || span.startDay > span.endDay) return null;
    const { leftPx, widthPx } = boxOf(axis, span);
    return { startPx: leftPx, endPx: leftPx + widthPx, middlePx: (index + 0.5) * ROW_HEIGHT_PX - 1 };
  };
  const path = seen
    .flatMap((index) => {
      const row = rows[index];
      const to = pointOf(index);
      if (row?.kind !== 'node' || !to) return [];
      return row.node.predecessorIds.flatMap((nodeId) => {
        const fromIndex = indexOf.get(nodeKeyOf(row.head.id, nodeId));
        const from = fromIndex === undefined ? null : pointOf(fromIndex);
        return from ? [flowPath(from, to)] : [];
      });
    })
    .join('');
  return path === '' ? null : (
    <svg
      aria-hidden
      width="1"
      height="1"
      style={{ left: TREE_WIDTH_PX }}
      className="pointer-events-none absolute top-0 overflow-visible"
    >
      <path d={path} fill="none" strokeWidth="1" className="stroke-control/70" />
    </svg>
  );
}
