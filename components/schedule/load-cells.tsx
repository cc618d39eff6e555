'use client';
// The work of one person along the axis: a number for each working day, or for each week, month, quarter further out.
import { useTranslations } from 'next-intl';
import { boxOf } from '@/lib/schedule/axis';
import { axisTicks } from '@/lib/schedule/axis-marks';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import type { PersonLoad } from '@/lib/schedule/load';
import { workingDayCount } from '@/lib/schedule/working-days';
import { useBoard } from './board-context';
import { loadFill, OVERLOAD_CELL } from './load-look';

type LoadCellsProps = {
  load: PersonLoad;
  capacity: number;
  view: { fromDay: Day; toDay: Day };
  onOpen: (day: Day) => void;
};

type Cell = { startDay: Day; endDay: Day; points: number; isOver: boolean };

const NUMBER_WIDTH_MIN_PX = 22;

/** Shows the cells in view. They are for the eye and the mouse: the row and its panel say the same in words. */
export function LoadCells({ load, capacity, view, onOpen }: LoadCellsProps) {
  const { axis, words, calendar } = useBoard();
  const t = useTranslations('schedule');
  const overDays = new Set(load.overbooked.map(({ day }) => day));
  const cells = axisTicks(axis, view.fromDay, view.toDay).flatMap((tick) =>
    cellOf(tick, load, overDays, calendar),
  );
  return cells.map((cell) => {
    const { leftPx, widthPx } = boxOf(axis, cell);
    return (
      <button
        key={cell.startDay}
        type="button"
        tabIndex={-1}
        title={
          cell.isOver
            ? t('load.cellOver', {
                range: words.dayText(cell.startDay),
                points: decimal(cell.points),
                capacity,
              })
            : t('load.cell', { range: words.dayText(cell.startDay), points: decimal(cell.points) })
        }
        aria-label={t('load.cell', { range: words.dayText(cell.startDay), points: decimal(cell.points) })}
        onClick={() => onOpen(cell.startDay)}
        style={{
          left: leftPx + 1,
          width: Math.max(2, widthPx - 2),
          background: cell.isOver ? OVERLOAD_CELL : loadFill(cell.points / capacity),
        }}
        className={
          cell.isOver
            ? 'absolute top-2 h-7 overflow-clip rounded-chip border border-danger-solid text-label font-bold text-text'
            : 'absolute top-2 h-7 overflow-clip rounded-chip text-label text-text'
        }
      >
        {widthPx >= NUMBER_WIDTH_MIN_PX ? decimal(cell.points) : null}
      </button>
    );
  });
}

/** One cell a tick: the points of the day, or the mean over the working days of a longer one; none without work. */
function cellOf(
  { startDay, endDay }: { startDay: Day; endDay: Day },
  load: PersonLoad,
  overDays: ReadonlySet<Day>,
  calendar: WorkCalendar,
): Cell[] {
  let points = 0;
  let isOver = false;
  for (let day = startDay; day <= endDay; day += 1) {
    points += load.days.get(day) ?? 0;
    isOver ||= overDays.has(day);
  }
  if (points === 0) return [];
  const worked = workingDayCount(startDay, endDay, calendar);
  return [{ startDay, endDay, points: points / Math.max(1, worked), isOver }];
}

/** One digit after the point, as in the drawings; the panel has the exact figure. */
function decimal(points: number): string {
  return points.toFixed(1);
}
