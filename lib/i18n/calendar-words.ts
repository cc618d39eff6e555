// Month and weekday names. A fixed table instead of Intl: server and browser carry different ICU data, and one
// differing abbreviation would make React throw the server's HTML away.
import type { Locale } from './locale';

/** Names of months (index 0 = January) and weekdays (index 0 = Monday), and how a day of a month is written. */
export type CalendarWords = {
  monthsShort: readonly string[];
  monthsLong: readonly string[];
  weekdays: readonly string[];
  weekdaysNarrow: readonly string[];
};

/** The calendar words of each language. */
export const calendarWords: Record<Locale, CalendarWords> = {
  en: {
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    monthsLong: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    weekdaysNarrow: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  },
  'zh-CN': {
    monthsShort: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    monthsLong: Array.from({ length: 12 }, (_, index) => `${index + 1}月`),
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    weekdaysNarrow: ['一', '二', '三', '四', '五', '六', '日'],
  },
};
