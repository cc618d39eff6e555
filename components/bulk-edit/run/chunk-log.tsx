'use client';
// The live log of requests, newest first: when each was sent, for which field, how many items, and how it stands.
import { ChevronRight } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import type { Field } from '@/lib/fields/field';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { chunkLooks } from './chunk-look';

/** Lines shown: the newest; all of them are in the record. */
const MOST_LINES = 200;

type ChunkLogProps = { progress: RunProgress; fields: readonly Field[] };

/** Shows how many lines there are; opened, the lines. Nothing before the first request. */
export function ChunkLog({ progress, fields }: ChunkLogProps) {
  const t = useTranslations('bulkEdit.requests');
  const zone = useTimeZone() ?? 'UTC';
  const { chunks } = progress;
  if (chunks.length === 0) return null;
  return (
    <details className="group -mt-2">
      <summary className="flex min-h-6 w-fit cursor-default list-none items-center gap-1.5 rounded-chip text-text-2 hover:text-text">
        <Icon of={ChevronRight} sizePx={14} className="transition-transform group-open:rotate-90" />
        {t('log')}
      </summary>
      <ol aria-label={t('log')} className="mt-2 max-h-64 overflow-y-auto rounded-card border border-border">
        {chunks
          .map((chunk, index) => ({ chunk, number: index + 1 }))
          .slice(-MOST_LINES)
          .reverse()
          .map(({ chunk, number }) => {
            const look = chunkLooks[chunk.state];
            return (
              <li
                key={chunk.seq}
                className="grid min-h-8 grid-cols-[4.5rem_3.5rem_minmax(0,1fr)_auto] items-center gap-x-3 border-b border-border px-4 py-1 last:border-b-0"
              >
                <span className="text-text-3">
                  {chunk.sentAtMs === null ? '' : formatTimeWithSeconds(chunk.sentAtMs, zone)}
                </span>
                <span className="text-text-3">{t('number', { number })}</span>
                <span className="truncate">
                  {fields[chunk.changeIndex]?.name} · {t('itemCount', { count: chunk.itemCount })}
                  {chunk.failedCount > 0 ? (
                    <span className="text-danger"> · {t('failed', { count: chunk.failedCount })}</span>
                  ) : null}
                </span>
                <span className="flex items-center gap-1.5">
                  <Icon of={look.icon} sizePx={14} className="text-text-2" />
                  {t(`state.${chunk.state}`)}
                </span>
              </li>
            );
          })}
      </ol>
    </details>
  );
}
