'use client';
// What the run will ask of the API, and which items it leaves alone. The panel beside the preview.
import { Ban, CircleHelp, Equal, FileQuestion, type LucideIcon } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { ITEMS_PER_REQUEST } from '@/lib/bulk-edit/batch-request';
import type { BlockedReason } from '@/lib/bulk-edit/plan';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { formatCount, formatDuration } from '@/lib/i18n/format-count';
import { countBlocked } from './plan-row-state';

const blockedIcons: Record<BlockedReason, LucideIcon> = {
  'not-found': FileQuestion,
  terminated: Ban,
  unreadable: CircleHelp,
  'other-type': FileQuestion,
  'nothing-to-shift': CircleHelp,
  'value-limit': Ban,
  'not-ours': CircleHelp,
};

/** Shows the bill in requests and seconds, then why each of the other items is left alone. */
export function CostPanel({ preview }: { preview: PlanPreview }) {
  const t = useTranslations('bulkEdit');
  const locale = useLocale();
  const { cost, counts } = preview;
  return (
    <>
      <section className="border-b border-border pb-5">
        <h2 className="font-semibold">{t('cost.title')}</h2>
        <p className="mt-2 flex items-baseline justify-between gap-3">
          <span>{t('cost.requests', { count: cost.requests })}</span>
          <span className="font-semibold">≈ {formatDuration(cost.durationMs, locale)}</span>
        </p>
        <p className="mt-1 text-text-2">{t('cost.perRequest', { count: ITEMS_PER_REQUEST })}</p>
      </section>
      <section className="pt-5">
        <h2 className="font-semibold">{t('leftAlone.title')}</h2>
        {counts.items === counts.willChange ? (
          <p className="mt-2 text-text-2">{t('leftAlone.none')}</p>
        ) : null}
        <ul className="mt-1">
          {counts.alreadySo > 0 ? (
            <LeftAlone icon={Equal} count={counts.alreadySo} title={t('leftAlone.alreadySo')}>
              {t('leftAlone.alreadySoWhy')}
            </LeftAlone>
          ) : null}
          {countBlocked(preview.rows).map(({ reason, count }) => (
            <LeftAlone
              key={reason}
              icon={blockedIcons[reason]}
              isWarning
              count={count}
              title={t(`blocked.${reason}`)}
            >
              {t(`blockedNext.${reason}`)}
            </LeftAlone>
          ))}
        </ul>
      </section>
    </>
  );
}

type LeftAloneProps = {
  icon: LucideIcon;
  isWarning?: boolean;
  count: number;
  title: string;
  children: ReactNode;
};

function LeftAlone({ icon, isWarning = false, count, title, children }: LeftAloneProps) {
  return (
    <li className="flex items-start gap-2.5 py-1.5">
      <Icon of={icon} className={isWarning ? 'mt-0.5 text-warning' : 'mt-0.5 text-text-2'} />
      <span className="min-w-0 flex-1">
        {title}
        <span className="block text-caption text-text-2">{children}</span>
      </span>
      <span className="font-semibold">{formatCount(count)}</span>
    </li>
  );
}
