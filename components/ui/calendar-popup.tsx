'use client';
// The month to pick a day from, in react-aria; loaded by date-field.tsx when first opened.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { AriaLocale } from './aria-locale';
import { buttonClass } from './button-class';
import { calendarDateOf, dayOfCalendarDate } from './calendar-date';
import { classNames } from './class-names';
import { Icon } from './icon';
import PopoverPanel from './popover-panel';

type CalendarPopupProps = {
  triggerRef: RefObject<HTMLElement | null>;
  value: number | null;
  today: number;
  firstDay?: number;
  lastDay?: number;
  onPick: (day: number) => void;
  onClose: () => void;
  /** Offered under the days; closes the calendar. */
  action?: { label: string; onPress: () => void };
};

const navigation = buttonClass('ghost', 28, 'w-7 px-0 data-disabled:text-text-disabled');
const cell =
  'flex size-8 items-center justify-center rounded-control outline-none data-hovered:bg-hover data-selected:bg-accent data-selected:font-medium data-selected:text-on-accent data-disabled:text-text-disabled data-outside-month:invisible data-focus-visible:outline-2 data-focus-visible:outline-focus data-focus-visible:outline-solid';

/** Shows one month, Monday first; arrows move by day and week, Page keys by month, Enter picks. */
export default function CalendarPopup({
  triggerRef,
  value,
  today,
  firstDay,
  lastDay,
  onPick,
  onClose,
  action,
}: CalendarPopupProps) {
  const t = useTranslations('common');
  const locale = useLocale();
  const selected = value === null ? null : calendarDateOf(value);
  return (
    <PopoverPanel label={t('pickDate')} triggerRef={triggerRef} onClose={onClose} className="p-3">
      <AriaLocale>
        <Calendar
          autoFocus
          aria-label={t('pickDate')}
          value={selected}
          defaultFocusedValue={selected ?? calendarDateOf(today)}
          minValue={firstDay === undefined ? undefined : calendarDateOf(firstDay)}
          maxValue={lastDay === undefined ? undefined : calendarDateOf(lastDay)}
          firstDayOfWeek="mon"
          onChange={(date) => onPick(dayOfCalendarDate(date))}
        >
          <header className="flex items-center gap-1 pb-2">
            <Heading className="flex-1 pl-1.5 font-semibold" />
            <AriaButton slot="previous" className={navigation}>
              <Icon of={ChevronLeft} />
            </AriaButton>
            <AriaButton slot="next" className={navigation}>
              <Icon of={ChevronRight} />
            </AriaButton>
          </header>
          <CalendarGrid weekdayStyle="narrow">
            <CalendarGridHeader>
              {(weekday) => (
                <CalendarHeaderCell className="size-8 text-center text-caption font-normal text-text-3">
                  {weekday}
                </CalendarHeaderCell>
              )}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  date={date}
                  className={classNames(
                    cell,
                    dayOfCalendarDate(date) === today && 'font-semibold underline underline-offset-4',
                  )}
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </AriaLocale>
      <div className="mt-2 ml-1.5 flex flex-col items-start gap-1">
        <button type="button" onClick={() => onPick(today)} className={buttonClass('link', 28)}>
          {t('todayIs', { day: formatDayWithYear(today, locale) })}
        </button>
        {action ? (
          <button
            type="button"
            onClick={() => {
              onClose();
              action.onPress();
            }}
            className={buttonClass('link', 28)}
          >
            {action.label}
          </button>
        ) : null}
      </div>
    </PopoverPanel>
  );
}
