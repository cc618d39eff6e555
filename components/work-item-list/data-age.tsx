'use client';
// How old the rows are, and the way to read them again.
import { RefreshCw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useNow } from '@/components/field/use-now';
import { IconButton } from '@/components/ui/icon-button';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';

/** From here on the age is a warning (visual language, "stale"). */
const STALE_AFTER_MS = 5 * 60_000;
const STEP_MS = 5_000;

type DataAgeProps = {
  /** Null when the last reading failed: nothing is on the screen that could have an age. */
  readAtMs: number | null;
  zone: string;
  isRefreshing: boolean;
  onRefresh: () => void;
};

/** Shows "Synced 12 s ago" with a button that reads again. */
export function DataAge({ readAtMs, zone, isRefreshing, onRefresh }: DataAgeProps) {
  const t = useTranslations('workItems');
  return (
    <span className="flex shrink-0 items-center gap-1 whitespace-nowrap">
      {readAtMs === null ? null : <Age readAtMs={readAtMs} zone={zone} />}
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

function Age({ readAtMs, zone }: { readAtMs: number; zone: string }) {
  const t = useTranslations('workItems');
  const locale = useLocale();
  const nowMs = useNow(readAtMs, STEP_MS);
  const look = nowMs - readAtMs > STALE_AFTER_MS ? 'text-warning' : 'text-text-3';
  return (
    <span className={`text-caption ${look}`}>
      {t('synced', { age: formatRelativeTime(readAtMs, nowMs, zone, locale) })}
    </span>
  );
}
