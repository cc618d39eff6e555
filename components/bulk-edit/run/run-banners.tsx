'use client';
// What a run has to wait for, what was asked of it, and what this page could not hear. The run goes on without the page.
import { CalendarClock, Hourglass, WifiOff } from 'lucide-react';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { Banner } from '@/components/ui/banner';
import { ErrorDetails } from '@/components/ui/error-details';
import { isMoving } from '@/lib/bulk-edit/run-state';
import type { AppError } from '@/lib/errors/app-error';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatTime, formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { HeardProgress } from './use-run-progress';

type RunBannersProps = HeardProgress & {
  /** Why the last button was refused. */
  refusal: AppError | null;
  isPlatformAway: boolean;
};

/** Shows the banners that are true now; nothing when all is well. */
export function RunBanners({ progress, failure, refusal, isPlatformAway }: RunBannersProps) {
  const t = useTranslations('bulkEdit.run');
  const locale = useLocale();
  const errorText = useErrorText();
  const zone = useTimeZone() ?? 'UTC';
  const { waiting, wish, scheduledForMs, state } = progress;
  return (
    <>
      {refusal && refusal.kind !== 'signed-out' ? (
        <Banner tone="danger" title={errorText(refusal)} className="mb-4">
          <ErrorDetails code={refusal.code} logId={refusal.logId} />
        </Banner>
      ) : null}
      {failure && failure.kind !== 'signed-out' ? (
        <Banner tone="warning" icon={WifiOff} title={t('unheard')} className="mb-4">
          {t('unheardMeans', { time: formatTimeWithSeconds(progress.readAtMs, zone) })}
        </Banner>
      ) : null}
      {isPlatformAway && !waiting ? (
        <Banner tone="warning" icon={WifiOff} title={t('away')} className="mb-4">
          {t('awayMeans')}
        </Banner>
      ) : null}
      {state === 'scheduled' && scheduledForMs !== null ? (
        <Banner
          tone="info"
          icon={CalendarClock}
          title={t('scheduled', {
            day: formatDayWithYear(dayOfMs(scheduledForMs, zone), locale),
            time: formatTime(scheduledForMs, zone),
          })}
          className="mb-4"
        >
          {t('scheduledMeans')}
        </Banner>
      ) : null}
      {wish === null ? null : (
        <Banner tone="info" icon={Hourglass} title={t(`wish.${wish}`)} className="mb-4">
          {t('wishMeans')}
        </Banner>
      )}
      {waiting && isMoving(state) ? (
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
