'use client';
// The person's latest publishes of this board at the foot of the review, each with the way back; also those of yesterday.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { readResult } from '@/components/field/read-result';
import { Button } from '@/components/ui/button';
import { formatTime } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { PublishHead } from '@/lib/schedule/publish';
import { publishGroupsOf } from '@/lib/schedule/publish-groups';
import { useBoard } from './board-context';

type PublishHistoryProps = {
  typeKey: string;
  zone: string;
  /** The last publish of this tab: the list is read again when there is another one. */
  latest: string | null;
  onUndo: (publishIds: readonly string[]) => void;
};

const SHOWN_MAX = 8;

/** Shows nothing while there was no publish. */
export function PublishHistory({ typeKey, zone, latest, onUndo }: PublishHistoryProps) {
  const t = useTranslations('schedule.history');
  const { project, words, today } = useBoard();
  const { data } = useQuery({
    queryKey: ['schedule-publishes', project, typeKey, latest],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      readResult<{ publishes: PublishHead[] }>(
        `/api/${encodeURIComponent(project)}/schedule/publishes?board=${encodeURIComponent(typeKey)}`,
        signal,
      ),
    retry: false,
  });
  const groups = data?.ok ? publishGroupsOf(data.value.publishes).slice(0, SHOWN_MAX) : [];
  if (groups.length === 0) return null;
  const whenText = (ms: number) => {
    const day = dayOfMs(ms, zone);
    return day === today ? formatTime(ms, zone) : `${words.dayText(day)} ${formatTime(ms, zone)}`;
  };
  return (
    <section aria-label={t('title')} className="border-t border-border px-5 py-3">
      <h3 className="text-caption text-text-2">{t('title')}</h3>
      <ul>
        {groups.map((group) => (
          <li key={group.ids[0]} className="flex min-h-8 items-center gap-3">
            <span className="w-24 shrink-0 text-text-2">{whenText(group.startedAtMs)}</span>
            <span className="min-w-0 flex-1 truncate">
              {t(group.isUndo ? 'undo' : 'publish', { verified: group.verified, total: group.total })}
            </span>
            {group.isUndone ? (
              <span className="text-caption text-text-3">{t('undone')}</span>
            ) : group.isRunning ? (
              <span className="text-caption text-text-3">{t('running')}</span>
            ) : group.verified > 0 ? (
              <Button
                variant="ghost"
                icon={RotateCcw}
                aria-label={t('takeBackOf', { time: whenText(group.startedAtMs) })}
                onClick={() => onUndo(group.ids)}
              >
                {t('takeBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
