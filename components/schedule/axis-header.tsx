'use client';
// The head of the board: the names of the frozen columns and the time axis. Stays while the rows scroll.
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { boxOf, leftPxOf } from '@/lib/schedule/axis';
import { axisBands, axisTicks } from '@/lib/schedule/axis-marks';
import type { Day } from '@/lib/schedule/days';
import { AxisTicks } from './axis-ticks';
import { bandName } from './band-name';
import { useBoard } from './board-context';
import { AXIS_HEIGHT_PX, TREE_WIDTH_PX } from './board-size';
import { COLUMN_HEADER, GROUP, HEAD_ROW } from './grid-roles';

type AxisHeaderProps = { fromDay: Day; toDay: Day };

/** Shows column names at the left; above the timeline months (or years) and days (weeks, months), of the range in view. */
export function AxisHeader({ fromDay, toDay }: AxisHeaderProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { axis, axisWidthPx, by, today } = useBoard();
  const bands = useMemo(() => axisBands(axis.zoom, fromDay, toDay), [axis, fromDay, toDay]);
  const ticks = useMemo(() => axisTicks(axis, fromDay, toDay), [axis, fromDay, toDay]);
  return (
    <div
      {...GROUP}
      style={{ width: TREE_WIDTH_PX + axisWidthPx, height: AXIS_HEIGHT_PX }}
      className="sticky top-0 z-5 border-b border-border bg-surface-2"
    >
      <div {...HEAD_ROW} className="flex h-full">
        <div
          role="presentation"
          style={{ width: TREE_WIDTH_PX }}
          className="sticky left-0 z-1 flex shrink-0 items-end border-r border-border-strong bg-surface-2 pr-3 pb-1.5 text-caption text-text-3"
        >
          <div {...COLUMN_HEADER} className="flex min-w-0 flex-1 items-end gap-1 pl-8">
            {t(by === 'people' ? 'column.people' : 'column.name')}
            <ToggleAll />
          </div>
          {by === 'people' ? null : (
            <div {...COLUMN_HEADER} className="w-22 shrink-0 pl-2">
              {t('column.owners')}
            </div>
          )}
          <div
            {...COLUMN_HEADER}
            className={by === 'people' ? 'w-24 shrink-0 text-right' : 'w-10 shrink-0 text-right'}
          >
            {t(by === 'people' ? 'column.load' : 'column.points')}
          </div>
        </div>
        <div {...COLUMN_HEADER} style={{ width: axisWidthPx }} className="relative shrink-0">
          <span className="sr-only">{t('column.timeline')}</span>
          <div aria-hidden>
            {bands.map((band) => {
              const startDay = Math.max(band.startDay, axis.firstDay);
              const { leftPx, widthPx } = boxOf(axis, {
                startDay,
                endDay: Math.min(band.endDay, axis.lastDay),
              });
              return (
                <div
                  key={band.startDay}
                  style={{ left: leftPx, width: widthPx }}
                  className="absolute top-0 h-5 overflow-clip"
                >
                  <span className="sticky left-[calc(var(--tree-width)+8px)] inline-block pl-2 text-caption leading-5 font-semibold whitespace-nowrap">
                    {bandName(band, locale)}
                  </span>
                </div>
              );
            })}
            <AxisTicks axis={axis} ticks={ticks} today={today} />
            <TodayBob leftPx={leftPxOf(axis, today) + axis.dayWidthPx / 2} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** Opens or closes every item. */
function ToggleAll() {
  const t = useTranslations('schedule');
  const { actions } = useBoard();
  return (
    <span className="-mb-1 flex">
      <IconButton
        icon={ChevronsUpDown}
        iconSizePx={14}
        label={t('expandAll')}
        onClick={() => actions.toggleAll(true)}
        className="h-6 w-6"
      />
      <IconButton
        icon={ChevronsDownUp}
        iconSizePx={14}
        label={t('collapseAll')}
        onClick={() => actions.toggleAll(false)}
        className="h-6 w-6"
      />
    </span>
  );
}

/** The bob of the plumb line: today hangs from it. */
function TodayBob({ leftPx }: { leftPx: number }) {
  return (
    <svg
      width="9"
      height="9"
      viewBox="0 0 9 9"
      aria-hidden
      style={{ left: leftPx - 4.5 }}
      className="absolute bottom-0 fill-brass"
    >
      <path d="M0 0h9v3.5L4.5 9 0 3.5z" />
    </svg>
  );
}
