'use client';
// The wizard of a file: its rows, its columns, its unclear texts, and then the same preview as any bulk edit.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { PreviewStep } from '../wizard/later-steps';
import { StepFrame } from '../wizard/step-frame';
import type { WizardStep } from '../wizard/wizard-step';
import { CsvColumns } from './csv-columns';
import { CsvFile } from './csv-file';
import { CsvTexts } from './csv-texts';
import type { CsvImport } from './use-csv-import';

type CsvWizardProps = {
  project: string;
  type: WorkItemType;
  fields: readonly Field[];
  roles: ValueLookups['roles'];
  today: Day;
  step: WizardStep;
  csv: CsvImport;
  onGoTo: (step: WizardStep) => void;
  /** Leaves the file: other items or another file can be chosen. */
  onLeave: () => void;
};

/** Shows the step of the import. */
export function CsvWizard(props: CsvWizardProps) {
  const { project, type, fields, roles, today, step, csv, onGoTo, onLeave } = props;
  const t = useTranslations('bulkEdit.csv');
  const tPreview = useTranslations('bulkEdit.preview');
  const errorText = useErrorText();
  if (csv.upload === null) return <SkeletonRows count={8} />;
  if (!csv.upload.ok)
    return (
      <StepFrame title={t('failed')} subtitle={tPreview('nothingSent')}>
        <ErrorState
          className="pt-4 pl-6"
          title={errorText(csv.upload.error)}
          code={csv.upload.error.code}
          logId={csv.upload.error.logId}
          action={<Button onClick={onLeave}>{t('another')}</Button>}
        />
      </StepFrame>
    );
  const upload = csv.upload.value;
  switch (step) {
    case 'scope':
      return <CsvFile upload={upload} typeName={type.name} onGoTo={onGoTo} onLeave={onLeave} />;
    case 'field':
      return <CsvColumns upload={upload} csv={csv} fields={fields} onGoTo={onGoTo} />;
    case 'value':
      return (
        <CsvTexts project={project} upload={upload} csv={csv} fields={fields} today={today} onGoTo={onGoTo} />
      );
    case 'preview':
      return (
        <PreviewStep
          project={project}
          typeName={type.name}
          itemCount={upload.rowCount}
          source={{
            kind: 'csv',
            importId: csv.importId,
            mapping: csv.mapping,
            answers: csv.answers,
            emptyMeans: csv.emptyMeans,
          }}
          roles={roles}
          back={
            <Button size={32} icon={ArrowLeft} onClick={() => onGoTo('value')}>
              {tPreview('back')}
            </Button>
          }
        />
      );
  }
}
