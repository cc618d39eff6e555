'use client';
// Whether the nodes after this one follow its move, with a preview of where each of them would go. Off unless chosen.
import { useTranslations } from 'next-intl';
import { FieldRow } from '@/components/ui/field-row';
import { RadioGroup } from '@/components/ui/radio-group';
import type { FollowMove, FollowRule } from '@/lib/schedule/follow';
import { planTotal } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';
import { EntryDiff } from './entry-diff';

/** How later nodes are treated. */
export type FollowChoice = 'stay' | FollowRule['kind'];

type DetailsFollowProps = {
  choice: FollowChoice;
  /** By how many days the typed end lies later than where it was; 0 = it was not moved here. */
  days: number;
  /** Where the choice would bring the later nodes. */
  moves: readonly FollowMove[];
  onChange: (choice: FollowChoice) => void;
};

/** Shows the three ways and, for the chosen one, every node that would move. */
export function DetailsFollow({ choice, days, moves, onChange }: DetailsFollowProps) {
  const t = useTranslations('schedule.follow');
  const { words } = useBoard();
  return (
    <section aria-label={t('label')} className="border-t border-border pt-4">
      <FieldRow labelPlace="above" label={t('label')} isSingleControl={false}>
        <RadioGroup
          value={choice}
          onChange={onChange}
          options={[
            { value: 'stay', label: t('stay') },
            { value: 'push', label: t('push'), hint: t('pushHint') },
            {
              value: 'same-days',
              label: t('sameDays'),
              hint: days === 0 ? t('sameDaysNone') : t('sameDaysHint', { days: words.signedText(days) }),
              isDisabled: days === 0,
            },
          ]}
        />
      </FieldRow>
      {choice === 'stay' ? null : (
        <div role="status" className="mt-2 rounded-card bg-surface-2 px-3 py-2 text-caption">
          <p className="text-text-2">{t('moves', { count: moves.length })}</p>
          <ul>
            {moves.map(({ node, before, after }) => (
              <li key={node.id} className="mt-1">
                <span className="font-medium">{node.name}</span>
                <EntryDiff before={planTotal(before)} after={planTotal(after)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
