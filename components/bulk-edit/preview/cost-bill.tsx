'use client';
// The bill of a plan: requests and seconds, which way was chosen, and what the other way would have cost.
import { useTranslations } from 'next-intl';
import { ITEMS_PER_REQUEST } from '@/lib/bulk-edit/batch-request';
import type { PlanCost, WayCost } from '@/lib/bulk-edit/plan-preview';
import { formatDuration } from '@/lib/i18n/format-count';
import type { Locale } from '@/lib/i18n/locale';
import { useSentenceGap } from '../use-sentence-gap';

/** Shows one line for each kind of request that is used, their sum, and the way not taken. */
export function CostBill({ cost, locale }: { cost: PlanCost; locale: Locale }) {
  const t = useTranslations('bulkEdit.cost');
  const gap = useSentenceGap();
  const other = cost.way === 'batch' ? cost.allSingle : cost.way === 'single' ? cost.allBatch : null;
  return (
    <>
      {cost.way === 'mixed' ? (
        <div className="mt-2 border-b border-border pb-2">
          <Line name={t('batch')} cost={cost.batch} />
          <Line name={t('single')} cost={cost.single} />
        </div>
      ) : null}
      <p className="mt-2 flex items-baseline justify-between gap-3">
        <span>{t(cost.way === 'batch' ? 'requests' : 'requestsPlain', { count: cost.requests })}</span>
        <span className="font-semibold whitespace-nowrap">≈ {formatDuration(cost.durationMs, locale)}</span>
      </p>
      <p className="mt-1 text-text-2">
        {t(`way.${cost.way}`, { count: ITEMS_PER_REQUEST })}
        {gap}
        {t('readBack')}
      </p>
      {other && cost.requests > 1 ? (
        <p className="mt-1 text-text-3">
          {t(cost.way === 'batch' ? 'otherSingle' : 'otherBatch', {
            time: formatDuration(other.durationMs, locale),
          })}
        </p>
      ) : null}
    </>
  );
}

function Line({ name, cost }: { name: string; cost: WayCost }) {
  const t = useTranslations('bulkEdit.cost');
  return (
    <p className="flex items-baseline justify-between gap-3 text-text-2">
      <span>{name}</span>
      <span>{t('requestsPlain', { count: cost.requests })}</span>
    </p>
  );
}
