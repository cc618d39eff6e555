'use client';
// Says in the foot of a form that what is typed is kept in this browser, or that it cannot be.
import { useTranslations } from 'next-intl';
import { formatTime } from '@/lib/i18n/format-time';

/** `atMs` null: nothing to keep. */
export type KeptState = { atMs: number | null; isRefused: boolean };

/** Shows when the draft was kept last; nothing while there is none. */
export function DraftKept({ kept, zone }: { kept: KeptState; zone: string }) {
  const t = useTranslations('workItem');
  if (kept.isRefused) return <span className="text-caption text-danger">{t('draftRefused')}</span>;
  if (kept.atMs === null) return null;
  return (
    <span className="text-caption whitespace-nowrap text-text-3">
      {t('draftKept', { time: formatTime(kept.atMs, zone) })}
    </span>
  );
}
