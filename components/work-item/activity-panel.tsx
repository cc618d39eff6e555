'use client';
// What happened to the item, newest first, as the platform's change log tells it. Loaded when its tab is first opened.
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { PersonLabel } from '@/components/field/person-label';
import { readResult } from '@/components/field/read-result';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatTime } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { Activity, ActivityEntry } from '@/lib/work-item/activity';
import { ActivityLine } from './activity-line';
import type { ItemForm } from './use-item-form';

type ActivityPanelProps = { item: ItemForm; project: string; zone: string };

/** Shows the entries with a way to older ones, and says where the log begins. */
export default function ActivityPanel({ item, project, zone }: ActivityPanelProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const errorText = useErrorText();
  const { typeKey, id } = item.detail.item;
  const log = useInfiniteQuery({
    // A save or a fresh read may have added entries.
    queryKey: ['activity', project, typeKey, id, item.detail.readAtMs],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? '' : `?before=${pageParam}`;
      const path = `/api/${encodeURIComponent(project)}/work-items/${encodeURIComponent(typeKey)}/${id}/activity`;
      return readResult<Activity>(`${path}${query}`, signal);
    },
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.ok ? last.value.earlierBeforeMs : null),
    retry: false,
  });
  const pages = log.data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  const read = pages.flatMap((page) => (page.ok ? [page.value] : []));
  const last = read.at(-1);
  if (log.isPending) return <SkeletonRows count={4} />;
  const since = (ms: number) => formatDayWithYear(dayOfMs(ms, zone), locale);
  return (
    <div className="flex flex-col gap-3 px-5 py-4">
      {read.every((page) => page.entries.length === 0) && last ? (
        <p className="text-text-3">{t('activity.none', { day: since(last.fromMs) })}</p>
      ) : null}
      <ol className="m-0 flex list-none flex-col gap-4 p-0">
        {read.flatMap((page) =>
          page.entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a logged entry never moves
            <li key={`${page.fromMs}-${entry.atMs ?? 0}-${index}`}>
              <EntryHead entry={entry} activity={page} zone={zone} />
              <ul className="mt-1 flex list-none flex-col gap-1 p-0 pl-6.5">
                {entry.changes.map((change, place) => (
                  <ActivityLine
                    // biome-ignore lint/suspicious/noArrayIndexKey: a logged entry never changes
                    key={place}
                    change={change}
                    fields={item.detail.fields}
                    lookups={{
                      people: { ...item.people, ...page.people },
                      relatedNames: { ...item.relatedNames, ...page.relatedNames },
                      roles: item.detail.roles,
                    }}
                  />
                ))}
              </ul>
            </li>
          )),
        )}
      </ol>
      {failed && !failed.ok ? (
        <Banner
          tone="danger"
          title={t('activity.failed')}
          actions={<Button onClick={() => void log.refetch()}>{t('activity.again')}</Button>}
        >
          {errorText(failed.error)}
        </Banner>
      ) : null}
      {log.hasNextPage ? (
        <Button
          className="self-start"
          isPending={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('activity.earlier')}
        </Button>
      ) : last ? (
        <p className="text-caption text-text-3">{t('activity.begins', { day: since(last.fromMs) })}</p>
      ) : null}
    </div>
  );
}

const operations = [
  'create',
  'modify',
  'delete',
  'terminate',
  'restore',
  'complete',
  'rollback',
  'add',
  'remove',
] as const;

function EntryHead({ entry, activity, zone }: { entry: ActivityEntry; activity: Activity; zone: string }) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const operation = operations.find((known) => known === entry.operation);
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {entry.byKey === '' ? (
        <span className="font-medium">{t('activity.bySystem')}</span>
      ) : (
        <PersonLabel userKey={entry.byKey} people={activity.people} className="font-medium" />
      )}
      <span className="text-text-2">
        {operation ? t(`activity.operations.${operation}`) : entry.operation}
      </span>
      {entry.atMs === null ? null : (
        <time dateTime={new Date(entry.atMs).toISOString()} className="ml-auto text-caption text-text-3">
          {formatDayWithYear(dayOfMs(entry.atMs, zone), locale)} {formatTime(entry.atMs, zone)}
        </time>
      )}
    </p>
  );
}
