'use client';
// What to do to one chosen field, each way as the sentence that the run will carry out. Clearing stands apart, in red.
import { Eraser } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { RadioMark } from '@/components/ui/radio-group';
import type { ChosenMode } from '@/lib/bulk-edit/modes';
import type { Field } from '@/lib/fields/field';
import { offeredModes } from './changeable-field';

type ModeChoiceProps = { field: Field; mode: ChosenMode; onChange: (mode: ChosenMode) => void };

/** Shows the modes that the field's type allows; one of them is always chosen. */
export function ModeChoice({ field, mode, onChange }: ModeChoiceProps) {
  const t = useTranslations('bulkEdit.field');
  const name = useId();
  const modes = offeredModes(field);
  const option = (offered: ChosenMode) => (
    <label
      key={offered}
      htmlFor={`${name}${offered}`}
      className={`flex min-h-6 items-start gap-2 py-0.5 ${offered === 'clear' ? 'text-danger' : ''}`}
    >
      <RadioMark
        id={`${name}${offered}`}
        name={name}
        isChecked={offered === mode}
        onChange={() => onChange(offered)}
      />
      <span className="min-w-0">
        {offered === 'clear' ? <Icon of={Eraser} sizePx={14} className="mr-1 inline align-[-2px]" /> : null}
        {t.rich(`mode.${offered}`, { field: () => <span className="font-medium">{field.name}</span> })}
        <span className="block text-caption text-text-3">{t(`modeMeans.${offered}`)}</span>
      </span>
    </label>
  );
  return (
    <div role="radiogroup" aria-label={t('modeOf', { field: field.name })} className="-mt-1 pb-3 pl-6">
      {modes.filter((offered) => offered !== 'clear').map(option)}
      {modes.includes('clear') ? (
        <div className={modes.length > 1 ? 'mt-1.5 border-t border-border pt-1.5' : ''}>
          {option('clear')}
        </div>
      ) : null}
    </div>
  );
}
