'use client';
// The axis of the board: it holds every plan that is stored or drafted, and changes only when one leaves it.
import { useMemo } from 'react';
import { axisFor, type Zoom } from '@/lib/schedule/axis';
import type { BoardItemNodes } from '@/lib/schedule/board';
import type { Day } from '@/lib/schedule/days';
import type { Draft } from '@/lib/schedule/draft';
import { planTotal, spanOf, totalOf } from '@/lib/schedule/node-plan';

/** Gives the axis for what was read and drafted so far, and the stretch of all of it (null = nothing is planned). */
export function useBoardAxis(items: Iterable<BoardItemNodes>, draft: Draft, today: Day, zoom: Zoom) {
  const extent = useMemo(() => {
    const stored = [...items]
      .flatMap((item) => (item.ok ? item.nodes : []))
      .map((node) => planTotal(node.plan));
    const drafted = Object.values(draft).map((change) => planTotal(change.plan));
    return spanOf(totalOf([...stored, ...drafted]));
  }, [items, draft]);
  const startDay = extent?.startDay ?? today;
  const endDay = extent?.endDay ?? today;
  const axis = useMemo(() => axisFor([{ startDay, endDay }], today, zoom), [startDay, endDay, today, zoom]);
  return { axis, plans: extent };
}
