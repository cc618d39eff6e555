'use client';
// Where a plan lies that is out of view: its day at the edge of the timeline, and the way there.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import { boxOf } from '@/lib/schedule/axis';
import type { Span } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';

const SIDE =
  'pointer-events-none absolute inset-y-0 flex *:sticky *:z-2 *:w-0 *:[container-type:scroll-state]';
const MARK =
  'pointer-events-auto absolute top-1 hidden h-6 items-center gap-0.5 rounded-chip bg-surface px-1.5 text-label whitespace-nowrap text-text-3 hover:bg-hover hover:text-text';

/**
 * Shows the mark at the edge behind which the span lies, and nothing while any of it can be seen. The browser does it
 * while it scrolls: what stands before the span sticks to the right edge only when all of the span is beyond it, what
 * stands after it to the left one. For the pointer alone: to a keyboard, reaching the bar brings it into view.
 */
export function FarMark({ span }: { span: Span }) {
  const { axis, words, actions } = useBoard();
  const { leftPx, widthPx } = boxOf(axis, span);
  const reveal = () => actions.reveal(span);
  return (
    <span aria-hidden>
      <span style={{ width: leftPx }} className={`${SIDE} left-0 justify-end`}>
        <span className="right-0">
          <button
            type="button"
            tabIndex={-1}
            onClick={reveal}
            className={`${MARK} right-1 [@container_scroll-state(stuck:right)]:inline-flex`}
          >
            {words.dayText(span.startDay)}
            <Icon of={ChevronRight} sizePx={12} />
          </button>
        </span>
      </span>
      <span style={{ left: leftPx + widthPx }} className={`${SIDE} right-0`}>
        <span className="left-(--tree-width)">
          <button
            type="button"
            tabIndex={-1}
            onClick={reveal}
            className={`${MARK} left-1 [@container_scroll-state(stuck:left)]:inline-flex`}
          >
            <Icon of={ChevronLeft} sizePx={12} />
            {words.dayText(span.endDay)}
          </button>
        </span>
      </span>
    </span>
  );
}
