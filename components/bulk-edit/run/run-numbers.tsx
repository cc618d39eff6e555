// The three numbers of a run side by side: submitted, confirmed, verified. Three words, three icons, three colours.
import { CircleCheck, type LucideIcon, Send, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { ProgressBar, type ProgressTone } from '@/components/ui/progress-bar';
import type { ProgressTotals } from '@/lib/bulk-edit/run-progress';
import { formatCount } from '@/lib/i18n/format-count';

type NumberKey = 'submitted' | 'confirmed' | 'verified';

const looks: { key: NumberKey; icon: LucideIcon; tone: ProgressTone; iconClass: string }[] = [
  { key: 'submitted', icon: Send, tone: 'neutral', iconClass: 'text-text-2' },
  { key: 'confirmed', icon: CircleCheck, tone: 'info', iconClass: 'text-info' },
  { key: 'verified', icon: ShieldCheck, tone: 'success', iconClass: 'text-success' },
];

/** Shows each number "of m" with its own bar. */
export function RunNumbers({ totals }: { totals: ProgressTotals }) {
  const t = useTranslations('bulkEdit.numbers');
  return (
    <ul className="grid rounded-card border border-border sm:grid-cols-3 sm:divide-x sm:divide-border">
      {looks.map(({ key, icon, tone, iconClass }) => (
        <li key={key} className="px-5 py-4">
          <p className="flex items-center gap-2 text-text-2">
            <Icon of={icon} className={iconClass} />
            {t(key)}
          </p>
          <p className="mt-1 mb-2.5 whitespace-nowrap">
            <span className="text-run font-semibold">{formatCount(totals[key])}</span>{' '}
            <span className="ml-0.5 text-text-2">{t('of', { total: formatCount(totals.willChange) })}</span>
          </p>
          <ProgressBar label={t(key)} value={totals[key]} max={totals.willChange} tone={tone} />
        </li>
      ))}
    </ul>
  );
}
