'use client';
// The wizard of a bulk edit: which items, which fields, which values, what would happen. Shown by the page `bulk-edits/new`.
import { ArrowLeft, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useDeferredValue, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { useCsvImport } from '../csv/use-csv-import';
import { listPath } from '../paths';
import { ScopeStep } from '../scope/scope-step';
import { ViewTitleBar } from '../view-title-bar';
import { completeChange } from './draft-change';
import { FieldStep } from './field-step';
import { CsvWizard, fetchStepAfter, PreviewStep, ValueStep } from './later-steps';
import type { RoleChoice } from './role-edits-input';
import { StepList } from './step-list';
import { useWizard } from './use-wizard';

type BulkEditWizardProps = {
  /** The slug of the space, as in the URL. */
  project: string;
  type: WorkItemType;
  fields: readonly Field[];
  roles: readonly RoleChoice[];
  /** People named by the changes in the URL. */
  people: PeopleByKey;
  /** Names of the items that they link to. */
  relatedNames: Record<number, string>;
  /** Today in the space's zone, for date inputs. */
  today: Day;
};

/** Shows the step that the URL names, as far as what is known allows. */
export function BulkEditWizard(props: BulkEditWizardProps) {
  const { project, type, fields, roles, people, relatedNames, today } = props;
  const t = useTranslations('bulkEdit');
  const router = useRouter();
  const wizard = useWizard(project, type.key, fields);
  const csv = useCsvImport(project);
  // Those of the URL, and whom and what a recipe brought along.
  const [named, setNamed] = useState({ people, relatedNames });
  const { drafts, goTo } = wizard;
  const { scope } = wizard.held;
  // Deferred: the step before stays on the screen until the code of the next one is there.
  const step = useDeferredValue(wizard.step);
  const isFile = useDeferredValue(wizard.isFile);
  const isOrdinary = wizard.planId === '' && !isFile;
  const isWaiting = scope === null && isOrdinary && step !== 'scope' && step !== 'field';
  const itemsHref = listPath(project, type.apiName || type.key);
  useEffect(() => fetchStepAfter(step), [step]);
  return (
    <>
      <ViewTitleBar
        middle={
          wizard.planId === '' ? (
            <StepList step={wizard.step} furthest={wizard.furthest} onGoTo={goTo} />
          ) : null
        }
        trailing={
          <ButtonLink variant="ghost" icon={X} href={itemsHref}>
            {t('wizard.close')}
          </ButtonLink>
        }
      >
        <h1 className="truncate text-title font-semibold">
          {t(wizard.planId === '' ? 'wizard.title' : 'wizard.planTitle')}
        </h1>
      </ViewTitleBar>
      <Suspense fallback={<SkeletonRows count={8} />}>
        {isFile ? (
          <CsvWizard
            project={project}
            type={type}
            fields={fields}
            roles={roles}
            today={today}
            step={step}
            csv={csv}
            onGoTo={goTo}
            onLeave={wizard.forgetScope}
          />
        ) : null}
        {isWaiting ? <SkeletonRows count={8} /> : null}
        {step === 'scope' && isOrdinary ? (
          <ScopeStep project={project} type={type} wizard={wizard} fields={fields} itemsHref={itemsHref} />
        ) : null}
        {step === 'field' && isOrdinary ? (
          <FieldStep
            project={project}
            typeKey={type.key}
            wizard={wizard}
            fields={fields}
            roles={roles}
            onUseRecipe={({ drafts: taken, ...names }) => {
              setNamed({
                people: { ...named.people, ...names.people },
                relatedNames: { ...named.relatedNames, ...names.relatedNames },
              });
              wizard.takeDrafts(taken);
            }}
          />
        ) : null}
        {scope !== null && step === 'value' && isOrdinary ? (
          <ValueStep
            project={project}
            type={type}
            wizard={wizard}
            scope={scope}
            roles={roles}
            people={named.people}
            relatedNames={named.relatedNames}
            today={today}
          />
        ) : null}
        {wizard.planId !== '' ? (
          <PreviewStep
            project={project}
            typeName={type.name}
            itemCount={null}
            source={{ kind: 'plan', planId: wizard.planId }}
            roles={roles}
            back={
              <Button size={32} icon={ArrowLeft} onClick={() => router.back()}>
                {t('preview.backToRun')}
              </Button>
            }
          />
        ) : null}
        {scope !== null && step === 'preview' && isOrdinary ? (
          <PreviewStep
            project={project}
            typeName={type.name}
            itemCount={scope.count}
            source={{
              kind: 'changes',
              typeKey: type.key,
              scope,
              changes: drafts.flatMap(({ draft }) => completeChange(draft) ?? []),
            }}
            roles={roles}
            back={
              <Button size={32} icon={ArrowLeft} onClick={() => goTo('value')}>
                {t('preview.back')}
              </Button>
            }
          />
        ) : null}
      </Suspense>
    </>
  );
}
