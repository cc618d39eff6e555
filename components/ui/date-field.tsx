'use client';
// A calendar day, typed in words or numbers, or picked. The day is an integer (days since 1970-01-01) in and out,
// so no time zone can shift it.
import { CalendarDays, Lock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import { formatDayWithYear, formatWeekday } from '@/lib/i18n/format-day';
import { parseDay } from '@/lib/i18n/parse-day';
import { parseMoment } from '@/lib/i18n/parse-moment';
import { classNames } from './class-names';
import { type ControlNaming, useControlAttributes } from './field-context';
import { Icon } from './icon';
import { type ControlSize, inputClass } from './input-class';
import { usePopup } from './use-popup';

const loadCalendarPopup = () => import('./calendar-popup');
const CalendarPopup = lazy(loadCalendarPopup);

export type DateFieldProps = ControlNaming & {
  value: number | null;
  /** Called when a day is typed to its end (blur, Enter) or picked; null when the field is emptied. */
  onChange: (day: number | null) => void;
  /** Called instead when a time was typed with the day (milliseconds since midnight); absent: a date has no time. */
  onMoment?: (day: number, msOfDay: number) => void;
  /** What the calendar offers besides its days. */
  popupAction?: { label: string; onPress: () => void };
  /** Called when typed text is not a date in range (with the sentence to show) and with null when it is again. */
  onProblem?: (problem: string | null) => void;
  /** Today in the space's zone. */
  today: number;
  firstDay?: number;
  lastDay?: number;
  size?: ControlSize;
  isReadOnly?: boolean;
  isDisabled?: boolean;
};

/** Shows a day in words with its weekday. While typing, up and down change the day by one. */
export function DateField({
  value,
  onChange,
  onMoment,
  popupAction,
  onProblem,
  today,
  firstDay,
  lastDay,
  size = 32,
  isReadOnly = false,
  isDisabled = false,
  ...naming
}: DateFieldProps) {
  const t = useTranslations('common');
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const attributes = useControlAttributes(naming);
  const { isOpen, close, triggerProps } = usePopup('dialog', loadCalendarPopup);
  // What is being typed; null while the field shows its value.
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === null ? '' : formatDayWithYear(value, locale);
  const isInRange = (day: number) => day >= (firstDay ?? day) && day <= (lastDay ?? day);

  const take = (day: number | null) => {
    setTyped(null);
    onProblem?.(null);
    if (day !== value) onChange(day);
  };
  const finishTyping = () => {
    if (typed === null) return;
    if (typed.trim() === '') return take(null);
    const moment = onMoment ? parseMoment(typed, { stored: value, today, locale }) : null;
    const day = onMoment ? (moment?.day ?? null) : parseDay(typed, today, locale);
    if (day !== null && isInRange(day)) {
      const msOfDay = moment?.msOfDay ?? null;
      if (!onMoment || msOfDay === null) return take(day);
      setTyped(null);
      onProblem?.(null);
      return onMoment(day, msOfDay);
    }
    onProblem?.(
      day === null || firstDay === undefined || lastDay === undefined
        ? t('dateUnreadable', { text: typed.trim() })
        : t('dateOutOfRange', {
            first: formatDayWithYear(firstDay, locale),
            last: formatDayWithYear(lastDay, locale),
          }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed !== null) {
      event.preventDefault();
      finishTyping();
    }
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      onProblem?.(null);
    }
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || isReadOnly) return;
    event.preventDefault();
    const from = typed === null ? value : parseDay(typed, today, locale);
    const next = from === null ? today : from + step;
    if (isInRange(next)) take(next);
  };

  return (
    <div ref={box} className={inputClass(size, 'flex items-stretch')}>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...attributes}
        readOnly={isReadOnly}
        disabled={isDisabled}
        placeholder={isReadOnly ? undefined : t('datePlaceholder')}
        value={typed ?? written}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={finishTyping}
        onKeyDown={onKeyDown}
        className="w-full min-w-0 rounded-control bg-transparent pl-2.5 outline-none"
      />
      {typed === null && value !== null ? (
        <span className="flex items-center px-2 whitespace-nowrap text-text-2">
          {formatWeekday(value, locale)}
        </span>
      ) : null}
      {isReadOnly ? (
        <span className="flex items-center pr-2.5 text-text-3">
          <Icon of={Lock} sizePx={14} />
        </span>
      ) : (
        <button
          type="button"
          {...triggerProps}
          disabled={isDisabled}
          aria-label={t('openCalendar')}
          className={classNames(
            'm-0.5 inline-flex aspect-square items-center justify-center rounded-chip text-text-2 hover:bg-hover',
          )}
        >
          <Icon of={CalendarDays} />
        </button>
      )}
      {isOpen ? (
        <Suspense>
          <CalendarPopup
            triggerRef={box}
            value={value}
            today={today}
            firstDay={firstDay}
            lastDay={lastDay}
            onPick={(day) => {
              take(day);
              close();
            }}
            onClose={close}
            action={popupAction}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
