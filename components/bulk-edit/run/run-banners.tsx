'use client';
// What a run has to wait for, and what this page could not hear. The run itself goes on without the page.
import { Hourglass, WifiOff } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { isActive } from '@/lib/bulk-edit/run-state';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import type { HeardProgress } from './use-run-progress';

/** Shows at most two banners; nothing when all is well. */
export function RunBanners({ progress, failure }: HeardProgress) {
  const t = useTranslations('bulkEdit.run');
  const zone = useTimeZone() ?? 'UTC';
  const { waiting } = progress;
  return (
    <>
      {failure && failure.kind !== 'signed-out' ? (
        <Banner tone="warning" icon={WifiOff} title={t('unheard')} className="mb-4">
          {t('unheardMeans', { time: formatTimeWithSeconds(progress.readAtMs, zone) })}
        </Banner>
      ) : null}
      {waiting && isActive(progress.state) ? (
        <Banner
          tone="warning"
          icon={Hourglass}
          title={t(`waiting.${waiting.reason}`)}
          time={t('since', { time: formatTimeWithSeconds(waiting.sinceMs, zone) })}
          className="mb-4"
        >
          {t('waitingNext', { time: formatTimeWithSeconds(waiting.nextTryMs, zone) })}
        </Banner>
      ) : null}
    </>
  );
}
