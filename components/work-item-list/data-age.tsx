'use client';
// How old the rows are, and the way to read them again.
import { RefreshCw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useNow } from '@/components/field/use-now';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';

/** From here on the age is a warning (visual language, "stale"). */
const STALE_AFTER_MS = 5 * 60_000;
const STEP_MS = 5_000;

type DataAgeProps = { readAtMs: number; zone: string; isRefreshing: boolean; onRefresh: () => void };

/** Shows "Synced 12 s ago" with a button that reads again. */
export function DataAge({ readAtMs, zone, isRefreshing, onRefresh }: DataAgeProps) {
  const t = useTranslations('workItems');
  const locale = useLocale();
  const nowMs = useNow(readAtMs, STEP_MS);
  const isStale = nowMs - readAtMs > STALE_AFTER_MS;
  return (
    <span className="flex shrink-0 items-center gap-1 whitespace-nowrap">
      <span className={classNames('text-caption', isStale ? 'text-warning' : 'text-text-3')}>
        {t('synced', { age: formatRelativeTime(readAtMs, nowMs, zone, locale) })}
      </span>
      <IconButton
        icon={RefreshCw}
        iconSizePx={14}
        label={isRefreshing ? t('refreshing') : t('refresh')}
        isPending={isRefreshing}
        onClick={onRefresh}
      />
    </span>
  );
}
