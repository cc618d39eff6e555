'use client';
// Step 3: what each change needs to know: a new value, what to replace, how far to shift, whom to add to which role.
import { ArrowLeft, BookmarkPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, lazy, Suspense, useEffect, useReducer, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Day } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { WorkItemType } from '@/lib/work-item/work-item';
import type { ItemScope } from '../scope/item-scope';
import { useItemCount } from '../use-item-count';
import { completeChange } from './draft-change';
import { DraftInputs } from './draft-inputs';
import type { RoleChoice } from './role-edits-input';
import { StepFrame } from './step-frame';
import { useDraftIssues } from './use-draft-issues';
import type { Wizard } from './use-wizard';

const SaveRecipeDialog = lazy(() => import('../recipes/save-recipe-dialog'));

type ValueStepProps = {
  project: string;
  type: WorkItemType;
  wizard: Wizard;
  scope: ItemScope;
  roles: readonly RoleChoice[];
  /** People named by the changes in the URL when the page was opened. */
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  today: Day;
};

/** Shows one section a change. What is wrong with a value is said once the person wants to go on. */
export function ValueStep(props: ValueStepProps) {
  const { project, type, wizard, scope, roles, people, relatedNames, today } = props;
  const t = useTranslations('bulkEdit');
  const itemCount = useItemCount(type.name);
  const form = useRef<HTMLFormElement>(null);
  const [wantsOn, setWantsOn] = useState(false);
  const { issueOf, setProblem } = useDraftIssues();
  const [isSaving, setIsSaving] = useState(false);
  // The first field that is wrong takes the focus once it is drawn so, not at a frame that may come before.
  const isFocusDue = useRef(false);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    form.current
      ?.querySelector<HTMLElement>('[data-wrong] :is(input, button, textarea, [tabindex="0"])')
      ?.focus();
  });
  /** Does it when every value is there; else says what is missing, and where. */
  const whenComplete = (act: () => void) => {
    if (wizard.drafts.every((entry) => issueOf(entry) === null)) return act();
    setWantsOn(true);
    isFocusDue.current = true;
    draw();
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    whenComplete(() => wizard.goTo('preview'));
  };
  return (
    // `contents`: the form takes no part in the layout, so that the frame's own scrolling works.
    <form ref={form} className="contents" noValidate onSubmit={goOn}>
      <StepFrame
        isForm
        title={t('value.title', { items: itemCount(scope.count) })}
        subtitle={t('value.subtitle')}
        back={
          <Button size={32} icon={ArrowLeft} onClick={() => wizard.goTo('field')}>
            {t('value.back')}
          </Button>
        }
        next={
          <>
            <span className="text-text-3 max-lg:hidden">{t('value.nothingSent')}</span>
            <Button
              size={32}
              variant="ghost"
              icon={BookmarkPlus}
              onClick={() => whenComplete(() => setIsSaving(true))}
            >
              {t('recipes.saveAs')}
            </Button>
            <Button size={32} variant="primary" type="submit">
              {t('value.next')}
            </Button>
          </>
        }
      >
        <div className="grid gap-5">
          {wizard.drafts.map((entry) => {
            const issue = wantsOn ? issueOf(entry) : null;
            return (
              <section
                key={entry.field.key}
                data-wrong={issue === null ? undefined : ''}
                aria-label={t(`value.of.${entry.draft.mode}`, { field: entry.field.name })}
              >
                <DraftInputs
                  entry={entry}
                  onChange={wizard.setDraft}
                  issue={issue}
                  onProblem={(problem) => setProblem(entry.field.key, problem)}
                  project={project}
                  typeKey={type.key}
                  scope={scope}
                  roles={roles}
                  people={people}
                  relatedNames={relatedNames}
                  today={today}
                />
              </section>
            );
          })}
        </div>
        {isSaving ? (
          <Suspense>
            <SaveRecipeDialog
              project={project}
              typeKey={type.key}
              changes={wizard.drafts.flatMap(({ draft }) => completeChange(draft) ?? [])}
              onClose={() => setIsSaving(false)}
            />
          </Suspense>
        ) : null}
      </StepFrame>
    </form>
  );
}
