// Updates of one item each: they go out by the thousand beside the batch requests, so they are counted, not drawn.
import { useTranslations } from 'next-intl';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { SingleCounts as Counts } from '@/lib/bulk-edit/run-progress';
import { formatCount } from '@/lib/i18n/format-count';

/** Shows how many are sent and verified of how many; nothing when the run has none. */
export function SingleCounts({ singles }: { singles: Counts }) {
  const t = useTranslations('bulkEdit.singles');
  if (singles.total === 0) return null;
  const words = t('progress', {
    sent: formatCount(singles.sent),
    verified: formatCount(singles.verified),
    total: formatCount(singles.total),
  });
  return (
    <section aria-label={t('title')}>
      <h3 className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <span className="font-semibold">{t('title')}</span>
        <span className="font-normal text-text-2">
          {words}
          {singles.failed > 0 ? (
            <span className="text-danger"> {t('failed', { count: singles.failed })}</span>
          ) : null}
        </span>
      </h3>
      <ProgressBar label={words} value={singles.verified} max={singles.total} tone="success" />
    </section>
  );
}
