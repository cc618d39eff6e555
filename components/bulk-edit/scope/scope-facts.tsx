'use client';
// Where the items come from and when that was: a frozen list does not grow when others create items.
import { useTimeZone, useTranslations } from 'next-intl';
import { formatCount } from '@/lib/i18n/format-count';
import { formatTime } from '@/lib/i18n/format-time';
import type { ItemScope } from './item-scope';

/** Shows one or two sentences. */
export function ScopeFacts({ scope }: { scope: ItemScope }) {
  const t = useTranslations('bulkEdit.scope');
  const zone = useTimeZone() ?? 'UTC';
  if (scope.kind === 'ids') return t('subtitle');
  const { source, frozenAtMs, duplicateCount } = scope.frozen;
  const time = formatTime(frozenAtMs, zone);
  const from = () => {
    switch (source.kind) {
      case 'filter':
        return source.isCapped
          ? t('fromFilterCapped', {
              count: formatCount(scope.count),
              total: formatCount(source.total),
              time,
            })
          : t('fromFilter', { time });
      case 'csv':
        return t('fromCsv', { file: source.fileName });
      case 'pasted':
        return t('fromPasted');
      case 'selection':
      case 'run':
        return t('subtitle');
    }
  };
  return (
    <>
      {from()} {duplicateCount > 0 ? t('duplicates', { count: duplicateCount }) : null}
    </>
  );
}
