'use client';
// What lies behind the bars: lines between days, hatched days off, and the line of today.
import { useMemo } from 'react';
import { boxOf, leftPxOf } from '@/lib/schedule/axis';
import { axisTicks, daysOffRuns } from '@/lib/schedule/axis-marks';
import type { Day } from '@/lib/schedule/days';
import { useBoard } from './board-context';
import { TREE_WIDTH_PX } from './board-size';

/** Shows the ground of the range in view over the full height of the rows. */
export function AxisGround({ fromDay, toDay }: { fromDay: Day; toDay: Day }) {
  const { axis, axisWidthPx, today, calendar } = useBoard();
  const runs = useMemo(
    () => daysOffRuns(axis.zoom, fromDay, toDay, calendar),
    [axis, fromDay, toDay, calendar],
  );
  const lines = useMemo(
    () => (axis.zoom === 'day' ? [] : axisTicks(axis, fromDay, toDay)),
    [axis, fromDay, toDay],
  );
  return (
    <div
      aria-hidden
      style={{
        left: TREE_WIDTH_PX,
        width: axisWidthPx,
        backgroundImage:
          axis.zoom === 'day'
            ? 'linear-gradient(to right, color-mix(in oklab, var(--color-border) 60%, transparent) 1px, transparent 1px)'
            : undefined,
        backgroundSize: `${axis.dayWidthPx}px 100%`,
      }}
      className="pointer-events-none absolute inset-y-0"
    >
      {runs.map((run) => {
        const { leftPx, widthPx } = boxOf(axis, run);
        return (
          <span
            key={run.startDay}
            style={{ left: leftPx, width: widthPx }}
            className="absolute inset-y-0 bg-holiday bg-hatch"
          />
        );
      })}
      {lines.map((tick) => (
        <span
          key={tick.startDay}
          style={{ left: leftPxOf(axis, tick.startDay) }}
          className="absolute inset-y-0 w-px bg-border/60"
        />
      ))}
      <span
        style={{ left: leftPxOf(axis, today) + axis.dayWidthPx / 2 - 0.75 }}
        className="absolute inset-y-0 w-[1.5px] bg-brass"
      />
    </div>
  );
}
