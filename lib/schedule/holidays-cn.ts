// Statutory days off and make-up working days of mainland China, as announced. Data only; read by working-days.ts.
// Source: 国务院办公厅关于部分节假日安排的通知, published on www.gov.cn; 2016 to 2026, later changes of a year included. A new year
// is added here once it is announced. tests/lib/schedule/statutory-days.test.ts compares every day with a second source.

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
    year: 2016,
    document: '国办发明电〔2015〕18号',
    holidays: [
      holiday('newYear', '2016-01-01', '2016-01-01'),
      holiday('springFestival', '2016-02-07', '2016-02-13', ['2016-02-06', '2016-02-14']),
      holiday('qingming', '2016-04-04', '2016-04-04'),
      holiday('labourDay', '2016-05-01', '2016-05-02'),
      holiday('dragonBoat', '2016-06-09', '2016-06-11', ['2016-06-12']),
      holiday('midAutumn', '2016-09-15', '2016-09-17', ['2016-09-18']),
      holiday('nationalDay', '2016-10-01', '2016-10-07', ['2016-10-08', '2016-10-09']),
    ],
  },
  {
    year: 2017,
    document: '国办发明电〔2016〕17号',
    holidays: [
      holiday('newYear', '2017-01-01', '2017-01-02'),
      holiday('springFestival', '2017-01-27', '2017-02-02', ['2017-01-22', '2017-02-04']),
      holiday('qingming', '2017-04-02', '2017-04-04', ['2017-04-01']),
      holiday('labourDay', '2017-05-01', '2017-05-01'),
      holiday('dragonBoat', '2017-05-28', '2017-05-30', ['2017-05-27']),
      holiday('nationalDay', '2017-10-01', '2017-10-08', ['2017-09-30']),
    ],
  },
  {
    year: 2018,
    document: '国办发明电〔2017〕12号',
    holidays: [
      holiday('newYear', '2018-01-01', '2018-01-01'),
      holiday('springFestival', '2018-02-15', '2018-02-21', ['2018-02-11', '2018-02-24']),
      holiday('qingming', '2018-04-05', '2018-04-07', ['2018-04-08']),
      holiday('labourDay', '2018-04-29', '2018-05-01', ['2018-04-28']),
      holiday('dragonBoat', '2018-06-18', '2018-06-18'),
      holiday('midAutumn', '2018-09-24', '2018-09-24'),
      holiday('nationalDay', '2018-10-01', '2018-10-07', ['2018-09-29', '2018-09-30']),
    ],
  },
  {
    year: 2019,
    document: '国办发明电〔2018〕15号、国办发明电〔2019〕3号',
    holidays: [
      holiday('newYear', '2018-12-30', '2019-01-01', ['2018-12-29']),
      holiday('springFestival', '2019-02-04', '2019-02-10', ['2019-02-02', '2019-02-03']),
      holiday('qingming', '2019-04-05', '2019-04-07'),
      holiday('labourDay', '2019-05-01', '2019-05-04', ['2019-04-28', '2019-05-05']),
      holiday('dragonBoat', '2019-06-07', '2019-06-09'),
      holiday('midAutumn', '2019-09-13', '2019-09-15'),
      holiday('nationalDay', '2019-10-01', '2019-10-07', ['2019-09-29', '2019-10-12']),
    ],
  },
  {
    year: 2020,
    document: '国办发明电〔2019〕16号、国办发明电〔2020〕1号',
    holidays: [
      holiday('newYear', '2020-01-01', '2020-01-01'),
      holiday('springFestival', '2020-01-24', '2020-02-02', ['2020-01-19']),
      holiday('qingming', '2020-04-04', '2020-04-06'),
      holiday('labourDay', '2020-05-01', '2020-05-05', ['2020-04-26', '2020-05-09']),
      holiday('dragonBoat', '2020-06-25', '2020-06-27', ['2020-06-28']),
      holiday('nationalDay', '2020-10-01', '2020-10-08', ['2020-09-27', '2020-10-10']),
    ],
  },
  {
    year: 2021,
    document: '国办发明电〔2020〕27号',
    holidays: [
      holiday('newYear', '2021-01-01', '2021-01-03'),
      holiday('springFestival', '2021-02-11', '2021-02-17', ['2021-02-07', '2021-02-20']),
      holiday('qingming', '2021-04-03', '2021-04-05'),
      holiday('labourDay', '2021-05-01', '2021-05-05', ['2021-04-25', '2021-05-08']),
      holiday('dragonBoat', '2021-06-12', '2021-06-14'),
      holiday('midAutumn', '2021-09-19', '2021-09-21', ['2021-09-18']),
      holiday('nationalDay', '2021-10-01', '2021-10-07', ['2021-09-26', '2021-10-09']),
    ],
  },
  {
    year: 2022,
    document: '国办发明电〔2021〕11号',
    holidays: [
      holiday('newYear', '2022-01-01', '2022-01-03'),
      holiday('springFestival', '2022-01-31', '2022-02-06', ['2022-01-29', '2022-01-30']),
      holiday('qingming', '2022-04-03', '2022-04-05', ['2022-04-02']),
      holiday('labourDay', '2022-04-30', '2022-05-04', ['2022-04-24', '2022-05-07']),
      holiday('dragonBoat', '2022-06-03', '2022-06-05'),
      holiday('midAutumn', '2022-09-10', '2022-09-12'),
      holiday('nationalDay', '2022-10-01', '2022-10-07', ['2022-10-08', '2022-10-09']),
    ],
  },
  {
    year: 2023,
    document: '国办发明电〔2022〕16号',
    holidays: [
      holiday('newYear', '2022-12-31', '2023-01-02'),
      holiday('springFestival', '2023-01-21', '2023-01-27', ['2023-01-28', '2023-01-29']),
      holiday('qingming', '2023-04-05', '2023-04-05'),
      holiday('labourDay', '2023-04-29', '2023-05-03', ['2023-04-23', '2023-05-06']),
      holiday('dragonBoat', '2023-06-22', '2023-06-24', ['2023-06-25']),
      holiday('midAutumn', '2023-09-29', '2023-09-29'),
      holiday('nationalDay', '2023-09-30', '2023-10-06', ['2023-10-07', '2023-10-08']),
    ],
  },
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
