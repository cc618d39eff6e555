'use client';
// An item as a row: its name, everybody on its nodes, the sum of points, and the stretch its nodes take.
import { Lock } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { avatarPerson } from '@/components/field/person-name';
import { AvatarStack } from '@/components/ui/avatar-stack';
import { Skeleton } from '@/components/ui/skeleton';
import type { BoardRow } from '@/lib/schedule/board-rows';
import type { Day } from '@/lib/schedule/days';
import { useBoard } from './board-context';
import { FarMark } from './far-mark';
import { ItemBracket } from './item-bracket';
import { RowFrame, type RowPosition } from './row-frame';
import { TimelineNote } from './timeline-note';

type ItemRowProps = RowPosition & {
  row: BoardRow & { kind: 'item' };
  /** The stretch and points of all nodes as the draft has them; null = none. */
  startDay: Day | null;
  endDay: Day | null;
  points: number | null;
};

/** Shows the item; a locked one says why in the timeline. */
export const ItemRow = memo(function ItemRow({ row, startDay, endDay, points, ...position }: ItemRowProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { axis, people, words, project } = useBoard();
  const { head } = row;
  const name = head.name || t('nameless', { id: head.id });
  const ownerKeys = [...new Set(row.nodes?.flatMap((node) => node.ownerKeys))];
  const isKnown = head.statusLabel !== '' || head.name !== '';
  const href = `/${encodeURIComponent(project)}/work-items/${encodeURIComponent(head.typeKey)}/${head.id}`;
  return (
    <RowFrame
      row={row}
      position={position}
      label={name}
      name={
        isKnown ? (
          <Link
            href={href}
            prefetch={false}
            tabIndex={-1}
            dir="auto"
            title={name}
            className="truncate rounded-chip font-medium underline-offset-2 hover:text-accent-text hover:underline"
          >
            {name}
          </Link>
        ) : (
          <Skeleton className="h-3 w-40" />
        )
      }
      owners={
        <AvatarStack
          people={ownerKeys.map((key) => avatarPerson(key, people, locale))}
          sizePx={22}
          showsSingleName={false}
        />
      }
      points={<span className="font-medium">{words.pointsText(points)}</span>}
    >
      {row.lock ? <TimelineNote icon={Lock}>{t(`lock.${row.lock}`)}</TimelineNote> : null}
      {startDay !== null && endDay !== null ? (
        <>
          <FarMark span={{ startDay, endDay }} />
          <ItemBracket axis={axis} span={{ startDay, endDay }} />
          <span className="sr-only">{words.rangeText({ startDay, endDay, points })}</span>
        </>
      ) : null}
      {row.nodes === null && row.isExpanded === false ? (
        <span className="sticky left-[var(--tree-width)] inline-block pt-2.5 pl-4">
          <Skeleton className="h-3 w-32" />
        </span>
      ) : null}
    </RowFrame>
  );
});
