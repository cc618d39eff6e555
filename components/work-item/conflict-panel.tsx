'use client';
// A field that two people changed: what it was, what is stored now, and one's own, side by side. Nothing is chosen for the person.
import { GitPullRequestArrow } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { FieldValueView } from '@/components/field/field-value-view';
import { avatarPerson } from '@/components/field/person-name';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Icon } from '@/components/ui/icon';
import { RadioMark } from '@/components/ui/radio-group';
import type { Field } from '@/lib/fields/field';
import { formatTime } from '@/lib/i18n/format-time';
import type { FieldConflict } from '@/lib/work-item/work-item';
import type { ConflictChoice } from './conflict-choices';
import type { ChangedBy } from './use-item-form';

type ConflictPanelProps = ValueLookups & {
  field: Field;
  conflict: FieldConflict;
  choice: ConflictChoice | null;
  changedBy: ChangedBy | null;
  zone: string;
  isDisabled: boolean;
  onChoose: (choice: ConflictChoice) => void;
};

const choices = ['base', 'theirs', 'mine'] as const;

/** Shows the three values as columns of one radio group. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { field, conflict, choice, changedBy, zone, isDisabled, onChoose, ...lookups } = props;
  const t = useTranslations('workItem');
  const locale = useLocale();
  const id = useId();
  const name = changedBy ? avatarPerson(changedBy.userKey, lookups.people, locale).name : '';
  return (
    <div
      role="radiogroup"
      aria-label={field.name}
      aria-describedby={`${id}why`}
      className="overflow-hidden rounded-card border border-warning-solid bg-surface"
    >
      <p
        id={`${id}why`}
        className="flex items-center gap-2 border-b border-border bg-warning-soft px-3 py-1.5"
      >
        <Icon of={GitPullRequestArrow} className="text-warning" />
        <span className="flex-1 font-medium">{t('conflict.title', { name })}</span>
        {changedBy && changedBy.atMs !== null ? (
          <span className="text-text-2">
            {name} {formatTime(changedBy.atMs, zone)}
          </span>
        ) : null}
      </p>
      <div className="grid grid-cols-1 divide-border @lg:grid-cols-3 @lg:divide-x">
        {choices.map((option) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the mark inside it is the input
          <label key={option} className="flex min-w-0 gap-2 px-3 py-2 has-checked:bg-selection">
            <RadioMark
              name={id}
              isChecked={choice === option}
              isDisabled={isDisabled}
              onChange={() => onChoose(option)}
            />
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap justify-between gap-x-2">
                <span className="font-medium">{t(`conflict.${option}`)}</span>
                <span className="text-text-3">{t(`conflict.${option}Hint`)}</span>
              </span>
              <span className="mt-1 block">
                <FieldValueView {...lookups} field={field} value={conflict[option]} />
              </span>
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
