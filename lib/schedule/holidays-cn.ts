// Statutory days off and make-up working days of mainland China, as announced. Data only; read by working-days.ts.
// Source: 国务院办公厅关于部分节假日安排的通知, published on www.gov.cn. A new year is added here once it is announced.

/** Names of the statutory holidays; each is a key of the `schedule` catalogue (`holiday.<name>`). */
export type HolidayName =
  | 'newYear'
  | 'springFestival'
  | 'qingming'
  | 'labourDay'
  | 'dragonBoat'
  | 'midAutumn'
  | 'nationalDay';

/** One announced holiday: the days off, first and last inclusive, and the weekend days worked in exchange. */
export type AnnouncedHoliday = {
  name: HolidayName;
  firstDayOff: string;
  lastDayOff: string;
  makeUpDays: string[];
};

/** The announcement for one calendar year, with the document it comes from. */
export type AnnouncedYear = { year: number; document: string; holidays: AnnouncedHoliday[] };

function holiday(
  name: HolidayName,
  firstDayOff: string,
  lastDayOff: string,
  makeUpDays: string[] = [],
): AnnouncedHoliday {
  return { name, firstDayOff, lastDayOff, makeUpDays };
}

/** Every year that is known, in order. Days are `YYYY-MM-DD`. */
export const announcedYears: AnnouncedYear[] = [
  {
    year: 2024,
    document: '国办发明电〔2023〕7号',
    holidays: [
      holiday('newYear', '2024-01-01', '2024-01-01'),
      holiday('springFestival', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']),
      holiday('qingming', '2024-04-04', '2024-04-06', ['2024-04-07']),
      holiday('labourDay', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']),
      holiday('dragonBoat', '2024-06-10', '2024-06-10'),
      holiday('midAutumn', '2024-09-15', '2024-09-17', ['2024-09-14']),
      holiday('nationalDay', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']),
    ],
  },
  {
    year: 2025,
    document: '国办发明电〔2024〕12号',
    holidays: [
      holiday('newYear', '2025-01-01', '2025-01-01'),
      holiday('springFestival', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']),
      holiday('qingming', '2025-04-04', '2025-04-06'),
      holiday('labourDay', '2025-05-01', '2025-05-05', ['2025-04-27']),
      holiday('dragonBoat', '2025-05-31', '2025-06-02'),
      holiday('nationalDay', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']),
    ],
  },
  {
    year: 2026,
    document: '国办发明电〔2025〕7号',
    holidays: [
      holiday('newYear', '2026-01-01', '2026-01-03', ['2026-01-04']),
      holiday('springFestival', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']),
      holiday('qingming', '2026-04-04', '2026-04-06'),
      holiday('labourDay', '2026-05-01', '2026-05-05', ['2026-05-09']),
      holiday('dragonBoat', '2026-06-19', '2026-06-21'),
      holiday('midAutumn', '2026-09-25', '2026-09-27'),
      holiday('nationalDay', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']),
    ],
  },
];
