'use client';
// A bar of the board: taken in the middle it moves, taken at an end it resizes; the keyboard does the same.
import { GitCompareArrows, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { OptionColor } from '@/components/ui/option-color';
import { boxOf } from '@/lib/schedule/axis';
import { labelFits } from '@/lib/schedule/label-fit';
import type { Entry, Span } from '@/lib/schedule/node-plan';
import type { PlanBreach } from '@/lib/schedule/plan-rules';
import type { BarPlace } from './bar-place';
import { useBoard } from './board-context';
import { KEYS_ID } from './keys-id';
import type { OverloadRuns } from './load-context';
import { OVERLOAD_STRIPES } from './load-look';
import type { DragKind } from './use-bar-drag';

type BarProps = {
  place: BarPlace;
  span: Span;
  entry: Entry;
  /** What is stored, when the bar is a draft. */
  oldEntry: Entry | null;
  name: string;
  /** What may stand on it instead of the name, longest first; points are added where they fit. */
  shownNames: readonly string[];
  color: OptionColor;
  breaches: PlanBreach[];
  /** The days on which somebody on it has too much; null = none. */
  overload: OverloadRuns | null;
  hasConflict: boolean;
  isActive: boolean;
  isDragged: boolean;
  isLocked: boolean;
  /** It has ends of its own. */
  isResizable: boolean;
};

/** Narrower than this, the number of the worst day would hide the bar's own words. */
const PEAK_WIDTH_MIN_PX = 70;
const STRIPES_DAY_MIN_PX = 8;
/** Taken from the words by that number. */
const PEAK_ROOM_PX = 28;
/** Narrower than this a bar cannot be seen at month zoom. */
const BAR_WIDTH_MIN_PX = 4;

/** Shows the bar over its days; its name says everything that its look does. */
export function Bar(props: BarProps) {
  const { place, span, entry, oldEntry, color, breaches, overload, hasConflict } = props;
  const { isActive, isDragged, isLocked } = props;
  const { axis, actions, words } = useBoard();
  const { leftPx, widthPx } = boxOf(axis, span);
  const label = useBarLabel(props);
  const text = useBarText(props, Math.max(widthPx, BAR_WIDTH_MIN_PX) - (overload ? PEAK_ROOM_PX : 0));
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.focus({ preventScroll: true });
    const isChoosing = event.ctrlKey || event.metaKey || event.shiftKey;
    if (isChoosing && event.button === 0) {
      actions.select(place.rowKey, event.shiftKey ? 'extend' : 'toggle');
      return;
    }
    if (!isLocked) actions.beginDrag(event, place, dragKindAt(event));
  };
  return (
    <div
      style={{ left: leftPx, width: Math.max(widthPx, BAR_WIDTH_MIN_PX) }}
      className={classNames('absolute z-1', oldEntry ? 'top-0.75' : 'top-1.25')}
    >
      <button
        type="button"
        data-bar
        data-option={color}
        tabIndex={isActive ? 0 : -1}
        aria-label={label}
        aria-describedby={KEYS_ID}
        aria-disabled={isLocked || undefined}
        onPointerDown={onPointerDown}
        onDoubleClick={() => actions.openPanel(place.rowKey)}
        className={classNames(
          'peer relative block h-5 w-full touch-pan-y rounded-chip border text-left text-label whitespace-nowrap select-none',
          barLook(oldEntry !== null, breaches.length > 0, hasConflict),
          isLocked ? 'cursor-default' : isDragged ? 'cursor-grabbing' : 'cursor-grab',
        )}
      >
        {/* Words stand above the stripes of over-booking. */}
        <span className={classNames('flex h-full items-center overflow-clip', overload && 'pb-1.5')}>
          {text ? <span className="sticky left-[calc(var(--tree-width)+6px)] px-1.5">{text}</span> : null}
          {overload && widthPx >= PEAK_WIDTH_MIN_PX ? (
            <span className="pointer-events-none ml-auto px-1.5 font-semibold text-danger">
              {overload.peak.toFixed(1)}
            </span>
          ) : null}
          {breaches.length > 0 || hasConflict ? (
            <Icon
              of={breaches.length > 0 ? TriangleAlert : GitCompareArrows}
              sizePx={12}
              className={classNames('mr-1 ml-auto', breaches.length > 0 ? 'text-danger' : 'text-warning')}
            />
          ) : null}
        </span>
        {overload?.runs.map((run) => {
          const box = boxOf(axis, run);
          return (
            <span
              key={run.startDay}
              aria-hidden
              style={{
                left: box.leftPx - leftPx - 1,
                width: box.widthPx,
                // Where a day is a few pixels, stripes are noise: a plain band instead.
                background:
                  axis.dayWidthPx < STRIPES_DAY_MIN_PX ? 'var(--color-danger-solid)' : OVERLOAD_STRIPES,
              }}
              className="pointer-events-none absolute bottom-0 h-1.5 border-t border-danger-solid"
            />
          );
        })}
        {isLocked || !props.isResizable ? null : (
          <>
            <span data-edge="resize-start" className="absolute inset-y-0 -left-1.5 w-3 cursor-ew-resize" />
            <span data-edge="resize-end" className="absolute inset-y-0 -right-1.5 w-3 cursor-ew-resize" />
          </>
        )}
      </button>
      {isDragged ? null : (
        <span
          aria-hidden
          className="pointer-events-none absolute top-0 left-full z-2 ml-2 hidden h-5 items-center rounded-chip bg-tip px-1.5 text-label whitespace-nowrap text-on-tip peer-focus-visible:flex"
        >
          {[words.rangeText(entry), words.workingDaysText(entry)].filter(Boolean).join(' · ')}
        </span>
      )}
    </div>
  );
}

function barLook(isDraft: boolean, hasBreach: boolean, hasConflict: boolean): string {
  const edge = hasBreach ? 'border-danger-solid' : hasConflict ? 'border-warning-solid' : null;
  if (!isDraft) return classNames('bg-(--option-bg) text-(--option-fg)', edge ?? 'border-(--option-solid)');
  return classNames(
    'border-[1.5px] border-dashed bg-[color-mix(in_oklab,var(--color-accent-text)_15%,var(--color-surface))] text-accent-text',
    edge ?? 'border-accent-text',
  );
}

/** What the pointer took: an end that can be taken, or the whole bar. */
function dragKindAt(event: PointerEvent<HTMLElement>): DragKind {
  const edge = event.target instanceof HTMLElement ? event.target.dataset.edge : undefined;
  return edge === 'resize-start' || edge === 'resize-end' ? edge : 'move';
}

/** The words on the bar: a name with the points, a name, the points alone, or nothing when none of it fits. */
function useBarText({ entry, shownNames }: BarProps, widthPx: number): string | null {
  const t = useTranslations('schedule');
  const { words } = useBoard();
  const points = words.pointsText(entry.points);
  const wordings = [
    ...(points ? shownNames.map((name) => t('barLabel', { name, points })) : []),
    ...shownNames,
    points && t('points', { points }),
  ];
  return wordings.find((wording) => wording !== '' && labelFits(wording, widthPx)) ?? null;
}

/** Everything about the bar in one sentence for a screen reader. */
function useBarLabel({ entry, oldEntry, name, breaches, overload, hasConflict, isLocked }: BarProps): string {
  const t = useTranslations('schedule');
  const { words } = useBoard();
  const points = words.pointsText(entry.points);
  return [
    t('bar', { name, range: words.rangeText(entry) }),
    words.workingDaysText(entry),
    points && t('points', { points }),
    oldEntry && t('isDraft'),
    oldEntry && t('wasThere', { range: words.rangeText(oldEntry) }),
    ...breaches.map(words.breachText),
    overload && t('load.onBar', { points: overload.peak.toFixed(1) }),
    hasConflict && t('conflict.onBar'),
    isLocked && t('locked'),
  ]
    .filter(Boolean)
    .join(', ');
}
