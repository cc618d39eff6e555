'use client';
// The wizard of a bulk edit: which items, which field, which value, what would happen. Shown by the page `bulk-edits/new`.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { listPath } from '../paths';
import { PreviewStep } from '../preview/preview-step';
import { ViewTitleBar } from '../view-title-bar';
import { FieldStep } from './field-step';
import { ScopeStep } from './scope-step';
import { StepList } from './step-list';
import { useWizard } from './use-wizard';
import { ValueStep } from './value-step';

type BulkEditWizardProps = {
  /** The slug of the space, as in the URL. */
  project: string;
  type: WorkItemType;
  fields: readonly Field[];
  /** Today in the space's zone, for date inputs. */
  today: Day;
};

/** Shows the step that the URL names, as far as what is known allows. */
export function BulkEditWizard({ project, type, fields, today }: BulkEditWizardProps) {
  const t = useTranslations('bulkEdit');
  const wizard = useWizard(project, type.key, fields);
  const { step, ids, drafts, goTo } = wizard;
  const shared = { project, type, wizard };
  const itemsHref = listPath(project, type.apiName || type.key);
  return (
    <>
      <ViewTitleBar
        middle={<StepList step={step} furthest={wizard.furthest} onGoTo={goTo} />}
        trailing={
          <ButtonLink variant="ghost" icon={X} href={itemsHref}>
            {t('wizard.close')}
          </ButtonLink>
        }
      >
        <h1 className="truncate text-title font-semibold">{t('wizard.title')}</h1>
      </ViewTitleBar>
      {ids === null ? <SkeletonRows count={8} /> : null}
      {ids !== null && step === 'scope' ? <ScopeStep {...shared} ids={ids} itemsHref={itemsHref} /> : null}
      {step === 'field' ? <FieldStep {...shared} fields={fields} /> : null}
      {ids !== null && step === 'value' ? <ValueStep {...shared} drafts={drafts} today={today} /> : null}
      {ids !== null && step === 'preview' ? <PreviewStep {...shared} ids={ids} drafts={drafts} /> : null}
    </>
  );
}
