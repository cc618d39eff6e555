'use client';
// A person as a row: their name, how full the next weeks are, and their work along the axis.
import { TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import type { BoardRow } from '@/lib/schedule/board-rows';
import type { WorkCalendar } from '@/lib/schedule/calendar';
import type { Day } from '@/lib/schedule/days';
import type { PersonLoad } from '@/lib/schedule/load';
import { workingDayCount } from '@/lib/schedule/working-days';
import { useBoard } from './board-context';
import { LoadCells } from './load-cells';
import { useLoadView } from './load-context';
import { RowFrame, type RowPosition } from './row-frame';

type PersonRowProps = RowPosition & {
  row: BoardRow & { kind: 'person' };
  view: { fromDay: Day; toDay: Day } | null;
};

/** The stretch that the share of capacity is about: four weeks from today. */
const AHEAD_DAYS = 28;

/** Shows the person; Enter or a press on a day opens what makes up their load. */
export const PersonRow = memo(function PersonRow({ row, view, ...position }: PersonRowProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people, today, actions, calendar } = useBoard();
  const { person: loadOf, capacityOf } = useLoadView();
  const load = loadOf(row.ownerKey);
  const capacity = capacityOf(row.ownerKey);
  const person = avatarPerson(row.ownerKey, people, locale);
  const over = load.overbooked.length;
  return (
    <RowFrame
      row={row}
      position={position}
      label={person.name}
      name={
        <>
          <Avatar person={person} sizePx={28} className="mr-1" />
          <span className="min-w-0 flex-1 truncate font-medium" title={person.name}>
            {person.name}
          </span>
          {over > 0 ? (
            <span className="inline-flex h-5 shrink-0 items-center gap-1 rounded-chip bg-danger-soft px-1.5 text-caption text-danger">
              <Icon of={TriangleAlert} sizePx={12} />
              {t('load.daysOver', { count: over })}
            </span>
          ) : null}
        </>
      }
      points={<span className="font-medium">{shareText(load, capacity, today, calendar)}</span>}
    >
      {view ? (
        <LoadCells
          load={load}
          capacity={capacity}
          view={view}
          onOpen={(day) => actions.openLoad(row.ownerKey, day)}
        />
      ) : null}
    </RowFrame>
  );
});

function shareText(load: PersonLoad, capacity: number, today: Day, calendar: WorkCalendar): string {
  const days = workingDayCount(today, today + AHEAD_DAYS - 1, calendar);
  let points = 0;
  for (const [day, dayPoints] of load.days) if (day >= today && day < today + AHEAD_DAYS) points += dayPoints;
  return `${Math.round((points / Math.max(capacity * days, Number.EPSILON)) * 100)}%`;
}
