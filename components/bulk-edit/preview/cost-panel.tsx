'use client';
// What the run will ask of the API, and which items it leaves alone. The panel beside the preview.
import {
  Ban,
  CalendarX2,
  CircleHelp,
  Equal,
  FileQuestion,
  Gauge,
  type LucideIcon,
  PencilLine,
  Shapes,
  Type,
  Undo2,
} from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { BlockedReason } from '@/lib/bulk-edit/plan';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { formatCount } from '@/lib/i18n/format-count';
import { useSentenceGap } from '../use-sentence-gap';
import { CostBill } from './cost-bill';

const blockedIcons: Record<BlockedReason, LucideIcon> = {
  'not-found': FileQuestion,
  'other-type': Shapes,
  terminated: Ban,
  unreadable: CircleHelp,
  formatted: Type,
  'nothing-to-shift': CalendarX2,
  'value-limit': Gauge,
  'not-ours': PencilLine,
};

/** Shows the bill in requests and seconds, then why each of the other items is left alone. */
export function CostPanel({ preview }: { preview: PlanPreview }) {
  const t = useTranslations('bulkEdit');
  const locale = useLocale();
  const gap = useSentenceGap();
  const { counts, cost, blockedBy } = preview;
  return (
    <>
      <section className="border-b border-border pb-5">
        <h2 className="font-semibold">{t('cost.title')}</h2>
        <CostBill cost={cost} locale={locale} />
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
          {blockedBy.map(({ reason, count }) => (
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
      {counts.willChange > 0 ? (
        <p className="mt-5 flex items-start gap-2.5 border-t border-border pt-5 text-text-2">
          <Icon of={Undo2} className="mt-0.5" />
          <span>
            <span className="font-medium text-text">{t('cost.undoable')}</span>
            {gap}
            {t('cost.undoMeans')}
          </span>
        </p>
      ) : null}
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
