'use client';
// Pasted entries that are no items of this space and type, each with its line and its reason. They are left out.
import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import type { RefusedEntry } from '@/lib/bulk-edit/scope';

/** Shows how many were refused; opened, each of them. Nothing when all were understood. */
export function RefusedEntries({ entries, count }: { entries: readonly RefusedEntry[]; count: number }) {
  const t = useTranslations('bulkEdit.scope');
  if (count === 0) return null;
  return (
    <Banner tone="warning" title={t('refused', { count })} className="mx-6 mb-4">
      <details>
        <summary className="min-h-6 w-fit rounded-chip text-text-2 hover:text-text">
          {t('refusedWhich')}
        </summary>
        <ul className="mt-1 max-h-48 overflow-y-auto">
          {entries.map((entry) => (
            <li key={`${entry.line} ${entry.text}`} className="flex gap-3">
              <span className="w-16 shrink-0 text-text-3">{t('line', { line: entry.line })}</span>
              <span className="min-w-0 flex-1 truncate">{entry.text}</span>
              <span className="shrink-0">{t(`refusedWhy.${entry.reason}`)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Banner>
  );
}
