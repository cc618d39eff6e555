'use client';
// What can be done with the chosen bars; stands in the foot of the board while some are chosen. Loaded with the first choice.
import { ArrowLeftToLine, ArrowRightToLine, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { NumberField } from '@/components/ui/number-field';

type SelectionBarProps = {
  count: number;
  /** Moves every chosen bar by that many working days; negative = earlier. */
  onShift: (workingDays: number) => void;
  onClear: () => void;
};

/** More than this is a slip of the finger, not a plan. */
const DAYS_MAX = 999;

/** Shows the count, the number of working days to type, and both directions. */
export default function SelectionBar({ count, onShift, onClear }: SelectionBarProps) {
  const t = useTranslations('schedule');
  const [days, setDays] = useState<number | null>(1);
  const isPossible = days !== null && days > 0 && days <= DAYS_MAX;
  const shift = (direction: 1 | -1) => {
    if (isPossible) onShift(direction * days);
  };
  return (
    <section aria-label={t('selection.label')} className="flex flex-wrap items-center gap-2 px-4">
      <p className="mr-2 font-medium whitespace-nowrap text-text">{t('selection.count', { count })}</p>
      <span className="w-16">
        <NumberField
          label={t('selection.days')}
          size={28}
          value={days}
          onChange={setDays}
          allowsNegative={false}
          fractionDigits={0}
          isInvalid={!isPossible}
        />
      </span>
      <span className="mr-1 whitespace-nowrap">{t('selection.unit')}</span>
      <Button icon={ArrowLeftToLine} aria-disabled={!isPossible} onClick={() => shift(-1)}>
        {t('selection.earlier')}
      </Button>
      <Button icon={ArrowRightToLine} aria-disabled={!isPossible} onClick={() => shift(1)}>
        {t('selection.later')}
      </Button>
      <IconButton icon={X} label={t('selection.clear')} shortcut="Esc" onClick={onClear} />
    </section>
  );
}
