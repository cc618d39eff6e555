'use client';
// A value whose shape is not the documented one: said in a word, with what arrived behind it. Never guessed at.
import { useTranslations } from 'next-intl';

/** Shows that the value could not be read; where there is room, the raw value can be opened. */
export function UnreadableValue({ raw, isCell }: { raw: unknown; isCell: boolean }) {
  const t = useTranslations('fields');
  if (isCell) return <span className="text-warning">{t('unreadable')}</span>;
  return (
    <span className="block min-w-0">
      <span className="text-warning">{t('unreadable')}</span>
      <details className="text-caption text-text-2">
        <summary className="inline-flex min-h-6 cursor-default items-center text-accent-text">
          {t('showRaw')}
        </summary>
        <pre className="max-h-40 overflow-auto rounded-control bg-surface-2 p-2 break-all whitespace-pre-wrap">
          {JSON.stringify(raw, null, 2)}
        </pre>
      </details>
    </span>
  );
}
