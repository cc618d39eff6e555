'use client';
// Step 3: the new value, typed or chosen in the field's own input.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FieldFormRow } from '@/components/field/field-form-row';
import { useIssueText } from '@/components/field/issue-text';
import { validateValue } from '@/components/field/validate-value';
import { Button } from '@/components/ui/button';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
import type { Day } from '@/lib/schedule/days';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { useItemCount } from '../use-item-count';
import type { FieldDraft } from './draft-change';
import { StepFrame } from './step-frame';
import type { Wizard } from './use-wizard';

type ValueStepProps = {
  project: string;
  type: WorkItemType;
  wizard: Wizard;
  drafts: readonly FieldDraft[];
  today: Day;
};

/** Emptying a field for many items is a different decision from giving it a value, so it is not one of the choices here. */
function withoutEmptyChoice(field: Field): Field {
  return { ...field, required: 'yes' };
}

/** Shows one row a change. What is wrong with a value is said once the person wants to go on. */
export function ValueStep({ project, type, wizard, drafts, today }: ValueStepProps) {
  const t = useTranslations('bulkEdit');
  const issueText = useIssueText();
  const itemCount = useItemCount(type.name);
  const [wantsOn, setWantsOn] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = drafts.map(({ draft, field: ownField }) => {
    const field = withoutEmptyChoice(ownField);
    const value = draft.value ?? EMPTY;
    return { field, value, issue: validateValue(field, value) };
  });
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (problem === null && rows.every((row) => row.issue === null)) wizard.goTo('preview');
    else setWantsOn(true);
  };
  return (
    // `contents`: the form takes no part in the layout, so that the frame's own scrolling works.
    <form className="contents" noValidate onSubmit={goOn}>
      <StepFrame
        isForm
        title={t('value.title', { items: itemCount(wizard.ids?.length ?? 0) })}
        subtitle={t('value.subtitle')}
        back={
          <Button size={32} icon={ArrowLeft} onClick={() => wizard.goTo('field')}>
            {t('value.back')}
          </Button>
        }
        next={
          <>
            <span className="text-text-3">{t('value.nothingSent')}</span>
            <Button size={32} variant="primary" type="submit">
              {t('value.next')}
            </Button>
          </>
        }
      >
        {rows.map(({ field, value, issue }) => (
          <FieldFormRow
            key={field.key}
            className="[--label-width:9rem]"
            field={field}
            value={value}
            onChange={wizard.setValue}
            project={project}
            people={{}}
            today={today}
            onProblem={setProblem}
            error={wantsOn ? (problem ?? (issue ? issueText(issue) : undefined)) : undefined}
          />
        ))}
      </StepFrame>
    </form>
  );
}
