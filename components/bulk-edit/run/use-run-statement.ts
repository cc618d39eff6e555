'use client';
// The sentence that leads the page of a run, and the line under it: how far it is, and what one may do meanwhile.
import { useLocale, useTranslations } from 'next-intl';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { formatCount, formatDuration } from '@/lib/i18n/format-count';
import { useItemCount } from '../use-item-count';

export type RunStatement = { title: string; subtitle: string };

/** Gives both sentences. Only what was read back counts as changed. */
export function useRunStatement(progress: RunProgress, typeName: string): RunStatement {
  const t = useTranslations('bulkEdit.run');
  const locale = useLocale();
  const itemCount = useItemCount(typeName);
  const { state, totals, timeLeftMs, waiting, stopReason } = progress;
  const applied = totals.verified;
  const numbers = { count: formatCount(applied), items: itemCount(totals.willChange) };
  if (state === 'queued') return { title: t('queued', numbers), subtitle: t('queuedMeans') };
  if (state === 'scheduled') return { title: t('queued', numbers), subtitle: t('scheduledWaits') };
  if (state === 'paused') return { title: t('changed', numbers), subtitle: t('pausedMeans') };
  if (state === 'running') {
    const subtitle = waiting
      ? t('waitingMeans')
      : timeLeftMs === null
        ? t('goesOn')
        : t('timeLeft', { time: formatDuration(timeLeftMs, locale) });
    return { title: t('changed', numbers), subtitle };
  }
  const tookMs =
    progress.endedAtMs !== null && progress.startedAtMs !== null
      ? progress.endedAtMs - progress.startedAtMs
      : null;
  const took = tookMs === null ? '' : t('took', { time: formatDuration(tookMs, locale) });
  if (state === 'stopped')
    return {
      title: t('stopped', numbers),
      subtitle: stopReason === null ? t('stoppedMeans') : t(`stopReason.${stopReason}`),
    };
  if (applied === totals.willChange)
    return { title: t('allChanged', { ...numbers, n: totals.willChange }), subtitle: took };
  return { title: t('changed', numbers), subtitle: `${took} ${t('seeReasons')}`.trim() };
}
