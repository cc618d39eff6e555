'use client';
// The points of a per-person node together: their sum, and an even split of a total that is typed.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { sumPoints } from '@/lib/schedule/node-plan';
import { pointsLeft, splitPoints } from '@/lib/schedule/people-edits';
import { useBoard } from './board-context';

type DetailsSplitProps = {
  parts: readonly (number | null)[];
  onSplit: (parts: number[]) => void;
};

/** Shows the sum; while another total is typed, what is still missing from it. */
export function DetailsSplit({ parts, onSplit }: DetailsSplitProps) {
  const t = useTranslations('schedule');
  const { words } = useBoard();
  const sum = sumPoints([...parts]);
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const total = typed === undefined ? sum : typed;
  const left = total === null ? 0 : pointsLeft(total, parts);
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2 border-t border-border pt-3">
      <span className="text-text-2">{t('panel.total')}</span>
      <span className="w-20">
        <NumberField
          label={t('panel.total')}
          value={total}
          onChange={setTyped}
          allowsNegative={false}
          fractionDigits={2}
        />
      </span>
      <Button
        size={32}
        aria-disabled={total === null}
        onClick={() => {
          if (total === null) return;
          onSplit(splitPoints(total, parts.length));
          setTyped(undefined);
        }}
      >
        {t('panel.split')}
      </Button>
      <span role="status" className={left === 0 ? 'text-text-3' : 'text-warning'}>
        {left === 0
          ? t('panel.sumFits')
          : left > 0
            ? t('panel.sumShort', { points: words.pointsText(left) })
            : t('panel.sumOver', { points: words.pointsText(-left) })}
      </span>
    </div>
  );
}
