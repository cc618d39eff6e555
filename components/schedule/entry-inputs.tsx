'use client';
// Start, end and points of one entry in the panel, with the working days they make.
import { useLocale, useTranslations } from 'next-intl';
import { memo, useEffect, useRef, useState } from 'react';
import { type Control, useController, useWatch } from 'react-hook-form';
import { avatarPerson } from '@/components/field/person-name';
import { Avatar } from '@/components/ui/avatar';
import { DateField } from '@/components/ui/date-field';
import { FieldRow } from '@/components/ui/field-row';
import { NumberField } from '@/components/ui/number-field';
import { FIRST_DAY, LAST_DAY } from '@/lib/schedule/days';
import { useBoard } from './board-context';
import type { DetailsValues } from './details-form';

type EntryInputsProps = {
  control: Control<DetailsValues>;
  index: number;
  /** Whose entry it is; null for the whole node. */
  ownerKey: string | null;
  /** The first entry takes the focus when the panel opens. */
  hasFocus: boolean;
  onProblem: (field: string, hasProblem: boolean) => void;
};

/** Shows the three inputs of one entry; drawn again only for its own changes, because a node may have hundreds. */
export const EntryInputs = memo(function EntryInputs({
  control,
  index,
  ownerKey,
  hasFocus,
  onProblem,
}: EntryInputsProps) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people, words } = useBoard();
  const person = ownerKey === null ? null : avatarPerson(ownerKey, people, locale);
  const box = useRef<HTMLFieldSetElement>(null);
  const points = useController({ control, name: `entries.${index}.points` });
  const entry = useWatch({ control, name: `entries.${index}` });
  useEffect(() => {
    if (hasFocus) box.current?.querySelector('input')?.focus();
  }, [hasFocus]);
  return (
    <fieldset ref={box} className="mt-3 grid grid-cols-2 gap-x-3 gap-y-3 border-t border-border pt-3">
      {person ? (
        <>
          <legend className="sr-only">{person.name}</legend>
          <p aria-hidden className="col-span-2 flex items-center gap-2 font-medium">
            <Avatar person={person} sizePx={20} />
            {person.name}
          </p>
        </>
      ) : null}
      <DayInput
        control={control}
        name={`entries.${index}.startDay`}
        label={t('panel.start')}
        onProblem={onProblem}
      />
      <DayInput
        control={control}
        name={`entries.${index}.endDay`}
        label={t('panel.end')}
        onProblem={onProblem}
      />
      <FieldRow labelPlace="above" label={t('panel.points')}>
        <NumberField
          value={points.field.value}
          onChange={points.field.onChange}
          onBlur={points.field.onBlur}
          allowsNegative={false}
          fractionDigits={2}
        />
      </FieldRow>
      <p className="self-end pb-1.5 text-text-2">{words.workingDaysText(entry)}</p>
    </fieldset>
  );
});

type DayInputProps = {
  control: Control<DetailsValues>;
  name: `entries.${number}.startDay` | `entries.${number}.endDay`;
  label: string;
  onProblem: (field: string, hasProblem: boolean) => void;
};

function DayInput({ control, name, label, onProblem }: DayInputProps) {
  const t = useTranslations('schedule');
  const { today } = useBoard();
  const { field, fieldState } = useController({ control, name });
  const [problem, setProblem] = useState<string | null>(null);
  const issue = fieldState.error?.message;
  const issueText = issue === 'bothEnds' || issue === 'endAfterStart' ? t(`panel.${issue}`) : undefined;
  return (
    <FieldRow labelPlace="above" label={label} error={problem ?? issueText}>
      <DateField
        value={field.value}
        onChange={field.onChange}
        onProblem={(text) => {
          setProblem(text);
          onProblem(name, text !== null);
        }}
        today={today}
        firstDay={FIRST_DAY}
        lastDay={LAST_DAY}
      />
    </FieldRow>
  );
}
