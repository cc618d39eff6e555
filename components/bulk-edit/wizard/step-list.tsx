'use client';
// The five steps in the title bar: done ones lead back, the current one is filled, later ones are outlined.
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { type WizardStep, wizardSteps } from './wizard-step';

type StepListProps = { step: WizardStep; furthest: WizardStep; onGoTo: (step: WizardStep) => void };

const shownSteps = [...wizardSteps, 'run'] as const;

/** Shows the steps in order. A step that can be shown already is a button; Run is reached through the gate only. */
export function StepList({ step, furthest, onGoTo }: StepListProps) {
  const t = useTranslations('bulkEdit.steps');
  const current = wizardSteps.indexOf(step);
  return (
    <nav aria-label={t('label')}>
      <ol className="flex flex-wrap items-center gap-x-2">
        {shownSteps.map((name, index) => (
          <Fragment key={name}>
            {index > 0 ? (
              <li aria-hidden className="hidden w-4 border-t border-border-strong xl:block 2xl:w-7" />
            ) : null}
            <li aria-current={index === current ? 'step' : undefined}>
              {name !== 'run' && index !== current && index <= wizardSteps.indexOf(furthest) ? (
                <button
                  type="button"
                  onClick={() => onGoTo(name)}
                  className="flex items-center gap-2 rounded-control px-1.5 py-1 text-text hover:bg-hover"
                >
                  <StepMark number={index + 1} state={index < current ? 'done' : 'ahead'} />
                  {t(name)}
                  {index < current ? <span className="sr-only">({t('done')})</span> : null}
                </button>
              ) : (
                <span
                  className={classNames(
                    'flex items-center gap-2 px-1.5 py-1',
                    index === current ? 'font-semibold text-text' : 'text-text-3',
                  )}
                >
                  <StepMark number={index + 1} state={index === current ? 'current' : 'ahead'} />
                  {t(name)}
                </span>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

const marks = {
  done: 'border-accent text-accent-text',
  current: 'border-accent bg-accent text-on-accent',
  ahead: 'border-control text-text-2',
};

function StepMark({ number, state }: { number: number; state: keyof typeof marks }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-full border text-label font-semibold',
        marks[state],
      )}
    >
      {state === 'done' ? <Icon of={Check} sizePx={12} /> : number}
    </span>
  );
}
