// The statutory calendar against two sources that are not our table: the notices of the State Council, typed by hand day by
// day, and the package chinese-days, which collects the same notices.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Day, dayOfIso, isoOfDay, weekdayOf } from '@/lib/schedule/days';
import { announcedYears } from '@/lib/schedule/holidays-cn';
import { dayKindOf } from '@/lib/schedule/working-days';

type Announced = { off: string[]; worked: string[] };

/** 国务院办公厅关于2024年部分节假日安排的通知, 国办发明电〔2023〕7号. */
const NOTICE_2024: Announced = {
  off: [
    '01-01',
    ...['02-10', '02-11', '02-12', '02-13', '02-14', '02-15', '02-16', '02-17'],
    ...['04-04', '04-05', '04-06'],
    ...['05-01', '05-02', '05-03', '05-04', '05-05'],
    '06-10',
    ...['09-15', '09-16', '09-17'],
    ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
  ],
  worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
};

/** 国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号. */
const NOTICE_2025: Announced = {
  off: [
    '01-01',
    ...['01-28', '01-29', '01-30', '01-31', '02-01', '02-02', '02-03', '02-04'],
    ...['04-04', '04-05', '04-06'],
    ...['05-01', '05-02', '05-03', '05-04', '05-05'],
    ...['05-31', '06-01', '06-02'],
    ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'],
  ],
  worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
};

/** 国务院办公厅关于2026年部分节假日安排的通知, 国办发明电〔2025〕7号. */
const NOTICE_2026: Announced = {
  off: [
    ...['01-01', '01-02', '01-03'],
    ...['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
    ...['04-04', '04-05', '04-06'],
    ...['05-01', '05-02', '05-03', '05-04', '05-05'],
    ...['06-19', '06-20', '06-21'],
    ...['09-25', '09-26', '09-27'],
    ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
  ],
  worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
};

function dayIn(iso: string): Day {
  const day = dayOfIso(iso);
  if (day === null) throw new Error(`no day: ${iso}`);
  return day;
}

/** What our calendar says of every day of a year that is not what its weekday says. */
function ours(year: number): Announced {
  const off: string[] = [];
  const worked: string[] = [];
  for (let day = dayIn(`${year}-01-01`); day <= dayIn(`${year}-12-31`); day += 1) {
    if (dayKindOf(day) === 'holiday') off.push(isoOfDay(day).slice(5));
    if (dayKindOf(day) === 'make-up') worked.push(isoOfDay(day).slice(5));
  }
  return { off, worked };
}

/** The same, as the package has it. */
function collected(year: number): Announced {
  const path = createRequire(import.meta.url).resolve('chinese-days/dist/chinese-days.json');
  const data: { holidays: object; workdays: object } = JSON.parse(readFileSync(path, 'utf8'));
  const of = (days: object) =>
    Object.keys(days)
      .filter((iso) => iso.startsWith(`${year}-`))
      .map((iso) => iso.slice(5))
      .sort();
  return { off: of(data.holidays), worked: of(data.workdays) };
}

describe('the statutory calendar', () => {
  test.each([
    [2024, NOTICE_2024],
    [2025, NOTICE_2025],
    [2026, NOTICE_2026],
  ])('of %i holds exactly the days of the notice of the State Council', (year, notice) => {
    expect(ours(year)).toEqual(notice);
  });

  test.each(announcedYears.map(({ year }) => year))('of %i is what a second source has', (year) => {
    expect(ours(year)).toEqual(collected(year));
  });

  test('covers 2016 to 2026 without a gap, each year with its document', () => {
    expect(announcedYears.map(({ year }) => year)).toEqual(Array.from({ length: 11 }, (_, i) => 2016 + i));
    for (const { document } of announcedYears) expect(document).toMatch(/国办发明电〔20\d\d〕\d+号/);
  });

  test('works on make-up days only where the weekday would be off', () => {
    for (const iso of announcedYears.flatMap((year) => year.holidays.flatMap((entry) => entry.makeUpDays)))
      expect(weekdayOf(dayIn(iso))).toBeGreaterThanOrEqual(6);
  });
});
