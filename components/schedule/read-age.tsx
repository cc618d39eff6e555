'use client';
// How old the oldest days on the board are, and the button that reads them again.
import { RefreshCw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';

type ReadAgeProps = { readAtMs: number | null; zone: string; isReading: boolean; onRefresh: () => void };

const STEP_MS = 5_000;
/** Older than this the age is a warning: five minutes, as everywhere. */
const STALE_MS = 5 * 60_000;

/** Shows the age in words beside the refresh button. */
export function ReadAge({ readAtMs, zone, isReading, onRefresh }: ReadAgeProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    const move = () => setNowMs(Date.now());
    move();
    const timer = setInterval(move, STEP_MS);
    return () => clearInterval(timer);
  }, []);
  // What was read after the last step is not older than now.
  const seenMs = readAtMs !== null && nowMs !== null ? Math.max(nowMs, readAtMs) : null;
  const isStale = readAtMs !== null && seenMs !== null && seenMs - readAtMs > STALE_MS;
  return (
    <span className="flex items-center gap-1">
      {readAtMs !== null && seenMs !== null ? (
        <span
          className={classNames(
            'hidden text-caption whitespace-nowrap @7xl:inline',
            isStale ? 'text-warning' : 'text-text-3',
          )}
        >
          {t('readAge', { age: formatRelativeTime(readAtMs, seenMs, zone, locale) })}
        </span>
      ) : null}
      <IconButton icon={RefreshCw} label={t('refresh')} isPending={isReading} onClick={onRefresh} />
    </span>
  );
}
