'use client';
// What makes up a person's load: over-booked days first, each with the bars that cause it. Loaded when first opened.
import { MoveHorizontal, SquareArrowOutUpRight, TriangleAlert, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { NumberField } from '@/components/ui/number-field';
import type { Day } from '@/lib/schedule/days';
import { type OverbookedDay, type PersonLoad, pointsPerDay } from '@/lib/schedule/load';
import type { LoadBar } from '@/lib/schedule/load-bars';
import { useBoard } from './board-context';

export type LoadPanelProps = {
  ownerKey: string;
  /** The day that was pressed; null = all over-booked days. */
  day: Day | null;
  load: PersonLoad;
  capacity: number;
  /** The bars of a day that is not over-booked. */
  barsOn: (day: Day) => LoadBar[];
  nameOf: (bar: LoadBar) => { item: string; node: string };
  onCapacity: (capacity: number) => void;
  onShow: (bar: LoadBar) => void;
  onShift: (bars: readonly LoadBar[]) => void;
  onClose: () => void;
};

/** Shows the panel beside the board. */
export default function LoadPanel(props: LoadPanelProps) {
  const { ownerKey, day, load, capacity, barsOn, onClose } = props;
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people } = useBoard();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState<number | null>(capacity);
  useEffect(() => title.current?.focus(), []);
  const keepCapacity = () => {
    if (typed !== null && typed > 0 && typed !== capacity) props.onCapacity(typed);
  };
  const person = avatarPerson(ownerKey, people, locale);
  const pressed =
    day !== null && !load.overbooked.some((over) => over.day === day)
      ? [{ day, points: load.days.get(day) ?? 0, capacity, bars: barsOn(day) }]
      : [];
  const first = load.overbooked.filter((over) => over.day === day);
  const days = [...pressed, ...first, ...load.overbooked.filter((over) => over.day !== day)];
  return (
    <section
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      className="flex w-105 max-w-full shrink-0 flex-col border-l border-border bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-20 max-xl:shadow-popover"
    >
      <header className="flex h-13 shrink-0 items-center gap-3 border-b border-border px-5">
        <Avatar person={person} sizePx={28} />
        <h2
          id={titleId}
          ref={title}
          tabIndex={-1}
          className="min-w-0 flex-1 truncate text-title outline-none"
        >
          {t('load.title', { name: person.name })}
        </h2>
        <IconButton icon={X} label={t('panel.close')} onClick={onClose} />
      </header>
      <div className="flex items-center gap-2 border-b border-border px-5 py-3">
        <span className="flex-1 text-text-2">{t('load.capacity')}</span>
        <span className="w-20">
          <NumberField
            label={t('load.capacity')}
            value={typed}
            onChange={setTyped}
            onBlur={keepCapacity}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keepCapacity();
            }}
            allowsNegative={false}
            fractionDigits={2}
          />
        </span>
        <span className="text-text-2">{t('load.unit')}</span>
      </div>
      <div className="min-h-0 flex-1 overflow-auto">
        {days.length === 0 ? <p className="px-5 py-6 text-text-2">{t('load.never')}</p> : null}
        <ul>
          {days.map((over) => (
            <LoadDay key={over.day} over={over} {...props} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function LoadDay({ over, nameOf, onShow, onShift }: LoadPanelProps & { over: OverbookedDay }) {
  const t = useTranslations('schedule');
  const { words, calendar } = useBoard();
  const isOver = over.points > over.capacity + 1e-6;
  return (
    <li className="border-b border-border px-5 py-3">
      <h3 className="flex items-center gap-2 font-medium">
        <span className="flex-1">
          {words.dayText(over.day)} {words.weekdayText(over.day)}
        </span>
        <span className={isOver ? 'flex items-center gap-1 text-danger' : 'text-text-2'}>
          {isOver ? <Icon of={TriangleAlert} sizePx={14} /> : null}
          {t('load.dayOf', { points: rounded(over.points), capacity: rounded(over.capacity) })}
        </span>
      </h3>
      <ul className="mt-1">
        {over.bars.map((bar) => {
          const { item, node } = nameOf(bar);
          return (
            <li key={bar.key} className="flex items-center gap-2 py-0.5">
              <span className="min-w-0 flex-1 truncate" title={`${item}, ${node}`}>
                {item} <span className="text-text-2">{node}</span>
              </span>
              <span className="text-right">{rounded(pointsPerDay(bar, calendar))}</span>
              <IconButton
                icon={SquareArrowOutUpRight}
                iconSizePx={14}
                label={t('load.show', { name: `${item}, ${node}` })}
                onClick={() => onShow(bar)}
              />
            </li>
          );
        })}
      </ul>
      {over.bars.length > 0 ? (
        <Button icon={MoveHorizontal} onClick={() => onShift(over.bars)} className="mt-1">
          {t('load.shift')}
        </Button>
      ) : null}
    </li>
  );
}

function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}
