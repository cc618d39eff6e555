'use client';
// What did not become as planned, grouped by reason, each with its count and what to do now.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ErrorDetails } from '@/components/ui/error-details';
import { Icon } from '@/components/ui/icon';
import type { Outcome, OutcomeCount } from '@/lib/bulk-edit/outcome';
import { formatCount } from '@/lib/i18n/format-count';
import { outcomeLooks, outcomeOrder } from '../outcome-look';
import { useReasonText } from './use-reason-text';

type ReasonListProps = {
  outcomes: readonly OutcomeCount[];
  isActive: boolean;
  onShow: (outcome: Outcome) => void;
};

/** Shows the groups from the most urgent to the least; nothing when every item holds the new value. */
export function ReasonList({ outcomes, isActive, onShow }: ReasonListProps) {
  const t = useTranslations('bulkEdit');
  const groups = outcomes
    .filter(({ outcome, count }) => outcome !== 'applied' && outcome !== 'already-so' && count > 0)
    .sort((a, b) => outcomeOrder.indexOf(a.outcome) - outcomeOrder.indexOf(b.outcome) || b.count - a.count);
  if (groups.length === 0) return null;
  return (
    <table className="w-full rounded-card border border-border text-left border-separate border-spacing-0">
      <thead>
        <tr className="h-8 text-text-2">
          <th scope="col" className="pl-12 font-normal">
            {t(isActive ? 'reasons.soFar' : 'reasons.title')}
          </th>
          <th scope="col" className="w-20 px-3 text-right font-normal">
            {t('reasons.items')}
          </th>
          <th scope="col" className="w-48 px-4 font-normal">
            {t('reasons.next')}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <ReasonRow key={JSON.stringify([group.outcome, group.reason])} group={group} onShow={onShow} />
        ))}
      </tbody>
    </table>
  );
}

function ReasonRow({ group, onShow }: { group: OutcomeCount; onShow: (outcome: Outcome) => void }) {
  const t = useTranslations('bulkEdit');
  const reasonText = useReasonText();
  const look = outcomeLooks[group.outcome];
  const reason = reasonText(group.reason);
  const refusal = group.reason?.kind === 'refused' ? group.reason.error : null;
  return (
    <tr>
      <td className="border-t border-border py-2.5 pr-3 pl-4">
        <div className="flex items-start gap-4">
          <Icon of={look.icon} className={`mt-0.5 ${look.className}`} />
          <div className="min-w-0">
            <p>
              <span className="font-medium">{t(`outcome.${group.outcome}`)}</span>
              {reason === null ? null : (
                <span className="text-text-2">
                  {t('reasons.colon')}
                  {reason}
                </span>
              )}
            </p>
            <p className="text-caption text-text-2">{t(`outcomeMeans.${group.outcome}`)}</p>
            {refusal ? <ErrorDetails code={refusal.code} logId={refusal.logId} /> : null}
          </div>
        </div>
      </td>
      <td className="border-t border-border px-3 py-2.5 text-right align-top font-semibold">
        {formatCount(group.items)}
      </td>
      <td className="border-t border-border px-4 py-2 align-top">
        <Button onClick={() => onShow(group.outcome)}>{t('reasons.show', { count: group.items })}</Button>
      </td>
    </tr>
  );
}
