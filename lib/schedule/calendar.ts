// A calendar of working days as a value: weekends, announced days, what a space set besides. Made once a board and handed to
// everything that counts or shifts working days.
import { type Day, dayOfIso, weekdayOf } from './days';
import { announcedYears, type HolidayName } from './holidays-cn';
import { DEFAULT_SETTINGS, type ScheduleSettings } from './settings';

/** A day that is not what its weekday says. `name` null = set by the space, not announced. */
export type CalendarException = { kind: 'holiday' | 'make-up'; name: HolidayName | null };

/** `surplusDays` with `surplus`: how many working days more than weekdays alone there are up to and with each exception. */
export type WorkCalendar = {
  weekend: ReadonlySet<number>;
  usesStatutory: boolean;
  exceptions: ReadonlyMap<Day, CalendarException>;
  surplusDays: readonly Day[];
  surplus: readonly number[];
};

const announced = readAnnouncements();

function readAnnouncements(): Map<Day, CalendarException> {
  const found = new Map<Day, CalendarException>();
  for (const { name, firstDayOff, lastDayOff, makeUpDays } of announcedYears.flatMap(
    (year) => year.holidays,
  )) {
    for (let day = knownDay(firstDayOff); day <= knownDay(lastDayOff); day += 1)
      found.set(day, { kind: 'holiday', name });
    for (const makeUp of makeUpDays) found.set(knownDay(makeUp), { kind: 'make-up', name });
  }
  return found;
}

function knownDay(iso: string): Day {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`The holiday table holds ${iso}, which is no calendar day`);
  return day;
}

/** The calendar of a space with these settings. */
export function calendarOf(settings: ScheduleSettings): WorkCalendar {
  const weekend = new Set(settings.weekendDays);
  const exceptions = new Map(settings.usesStatutory ? announced : []);
  for (const day of settings.extraDaysOff) exceptions.set(day, { kind: 'holiday', name: null });
  for (const day of settings.extraWorkingDays) exceptions.set(day, { kind: 'make-up', name: null });
  const surplusDays = [...exceptions.keys()].sort((a, b) => a - b);
  let sum = 0;
  const surplus = surplusDays.map((day) => {
    const isWorked = exceptions.get(day)?.kind === 'make-up';
    sum += Number(isWorked) - Number(!weekend.has(weekdayOf(day)));
    return sum;
  });
  return { weekend, usesStatutory: settings.usesStatutory, exceptions, surplusDays, surplus };
}

/** The calendar of a space that set nothing: Saturday and Sunday, and the announced days of mainland China. */
export const statutoryCalendar: WorkCalendar = calendarOf(DEFAULT_SETTINGS);
