// The lower line of the axis: days with their weekday, 休 or 班; Mondays at week zoom; months, then quarters beyond.
import { useLocale, useTranslations } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { formatWeekdayNarrow } from '@/lib/i18n/format-day';
import type { Locale } from '@/lib/i18n/locale';
import { type Axis, boxOf } from '@/lib/schedule/axis';
import type { AxisTick } from '@/lib/schedule/axis-marks';
import { calendarDateOf } from '@/lib/schedule/calendar-date';
import type { Day } from '@/lib/schedule/days';
import { dayKindOf, holidayNameOf } from '@/lib/schedule/working-days';
import { monthName } from './band-name';
import { useBoard } from './board-context';

type AxisTicksProps = { axis: Axis; ticks: readonly AxisTick[]; today: Day };

/** Shows every tick at its place. */
export function AxisTicks({ axis, ticks, today }: AxisTicksProps) {
  const locale = useLocale();
  return ticks.map((tick) => {
    const { leftPx, widthPx } = boxOf(axis, tick);
    const isNow = tick.startDay <= today && today <= tick.endDay;
    return (
      <div
        key={tick.startDay}
        style={{ left: leftPx, width: widthPx }}
        className={classNames(
          'absolute top-5 h-8 text-caption',
          axis.zoom === 'day' ? 'text-center' : 'border-l border-border pl-1.5',
          isNow ? 'font-semibold text-text' : 'text-text-2',
        )}
      >
        {axis.zoom === 'day' ? (
          <DayTick day={tick.startDay} isToday={isNow} />
        ) : (
          <span className="leading-6 whitespace-nowrap">{tickName(axis, tick, locale)}</span>
        )}
      </div>
    );
  });
}

/** The bob of the plumb line stands where today's weekday would. */
function DayTick({ day, isToday }: { day: Day; isToday: boolean }) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { calendar } = useBoard();
  const kind = dayKindOf(day, calendar);
  const holiday = holidayNameOf(day, calendar);
  const isOff = kind === 'holiday' || kind === 'weekend';
  const title = holiday
    ? kind === 'make-up'
      ? t('makeUpFor', { holiday: t(`holiday.${holiday}`) })
      : t(`holiday.${holiday}`)
    : undefined;
  return (
    <span title={title} className="block">
      <span className={classNames('block leading-4', isOff && 'text-text-3')}>
        {calendarDateOf(day).date}
      </span>
      <span
        className={classNames(
          'block text-tick font-normal',
          kind === 'make-up' ? 'text-warning' : 'text-text-3',
        )}
      >
        {isToday
          ? null
          : kind === 'make-up'
            ? t('makeUp')
            : kind === 'holiday'
              ? t('dayOff')
              : formatWeekdayNarrow(day, locale)}
      </span>
    </span>
  );
}

function tickName(axis: Axis, tick: AxisTick, locale: Locale): string {
  if (axis.zoom === 'month') return monthName(tick.startDay, locale);
  if (axis.zoom === 'quarter') return `Q${Math.ceil(calendarDateOf(tick.startDay).month / 3)}`;
  // A week cut off by the beginning of the axis has no Monday to name.
  return tick.endDay - tick.startDay < 3 ? '' : String(calendarDateOf(tick.startDay).date);
}
