'use client';
// The three sides of a change that someone else also changed. Nothing is chosen for the person.
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { DraftChange } from '@/lib/schedule/draft';
import type { ConflictChoice } from '@/lib/schedule/draft-conflict';
import { type BarTarget, EMPTY_ENTRY, entryOf, type NodePlan } from '@/lib/schedule/node-plan';
import { useBoard } from './board-context';
import { canResolve } from './resolve-node';

type ConflictChoiceProps = {
  change: DraftChange;
  stored: NodePlan;
  target: BarTarget;
  onResolve: (choice: ConflictChoice) => void;
};

const CHOICES: readonly ConflictChoice[] = ['base', 'theirs', 'mine'];

/** Shows before, theirs and mine side by side; a side that cannot be stored any more is not offered. */
export function ConflictChoiceBox({ change, stored, target, onResolve }: ConflictChoiceProps) {
  const t = useTranslations('schedule');
  const { words } = useBoard();
  const name = useId();
  const [choice, setChoice] = useState<ConflictChoice | null>(null);
  const plans: Record<ConflictChoice, NodePlan> = { base: change.base, theirs: stored, mine: change.plan };
  return (
    <div className="mt-2">
      <div
        role="radiogroup"
        aria-label={t('conflict.title')}
        className="grid grid-cols-3 divide-x divide-border rounded-control border border-warning-solid"
      >
        {CHOICES.map((side) => {
          const isPossible = canResolve(change, { plan: stored }, side);
          const entry = entryOf(plans[side], target) ?? EMPTY_ENTRY;
          return (
            <label
              key={side}
              className={classNames('flex gap-2 px-2.5 py-2', isPossible ? undefined : 'text-text-3')}
            >
              <input
                type="radio"
                name={name}
                value={side}
                checked={choice === side}
                disabled={!isPossible}
                onChange={() => setChoice(side)}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="min-w-0 text-caption">
                <span className="block text-text-2">{t(`conflict.${side}`)}</span>
                <span className="block font-medium">
                  {isPossible ? words.rangeText(entry) : t('conflict.notPossible')}
                </span>
                {isPossible && entry.points !== null ? (
                  <span className="block text-text-2">
                    {t('points', { points: words.pointsText(entry.points) })}
                  </span>
                ) : null}
              </span>
            </label>
          );
        })}
      </div>
      <Button
        disabled={choice === null}
        onClick={() => {
          if (choice) onResolve(choice);
        }}
        className="mt-2"
      >
        {t('conflict.use')}
      </Button>
    </div>
  );
}
