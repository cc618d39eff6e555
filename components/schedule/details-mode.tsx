'use client';
// One schedule for the node, or one for each of its owners; says what a switch would forget.
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import { FieldRow } from '@/components/ui/field-row';
import { RadioGroup } from '@/components/ui/radio-group';
import type { NodePlan } from '@/lib/schedule/node-plan';
import { lostByToWhole, OWNERS_FOR_LANES } from '@/lib/schedule/people-edits';
import { useBoard } from './board-context';

type DetailsModeProps = {
  mode: NodePlan['mode'];
  ownerCount: number;
  /** The plan the panel was opened with: what a switch to one schedule loses. */
  before: NodePlan;
  onChange: (mode: NodePlan['mode']) => void;
};

/** Shows both modes with what they mean. */
export function DetailsMode({ mode, ownerCount, before, onChange }: DetailsModeProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people, words } = useBoard();
  const lost = mode === 'whole' ? lostByToWhole(before) : [];
  const isTooFew = ownerCount < OWNERS_FOR_LANES;
  return (
    <div>
      <FieldRow labelPlace="above" label={t('panel.mode')} isSingleControl={false}>
        <RadioGroup
          value={mode}
          onChange={onChange}
          options={[
            { value: 'whole', label: t('panel.whole'), hint: t('panel.wholeHint') },
            {
              value: 'per-person',
              label: t('panel.perPerson'),
              hint: isTooFew ? t('breach.two-owners-needed') : t('panel.perPersonHint'),
              isDisabled: isTooFew,
            },
          ]}
        />
      </FieldRow>
      {lost.length > 0 ? (
        <div
          role="status"
          className="mt-2 rounded-card border border-warning-solid/55 bg-warning-soft px-3 py-2"
        >
          <p className="font-medium">{t('panel.lost', { count: lost.length })}</p>
          <ul className="mt-1 text-caption">
            {lost.map(({ ownerKey, entry }) => (
              <li key={ownerKey}>
                {[
                  avatarPerson(ownerKey, people, locale).name,
                  words.rangeText(entry),
                  entry.points !== null && t('points', { points: words.pointsText(entry.points) }),
                ]
                  .filter(Boolean)
                  .join(t('listComma'))}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
