'use client';
// Step 3 of an import: texts that are no value by themselves: unknown, or meaning several. The person says what is meant.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import { StepFrame } from '../wizard/step-frame';
import type { WizardStep } from '../wizard/wizard-step';
import { CsvQuestionRow } from './csv-question-row';
import { type CsvImport, useCsvQuestions } from './use-csv-import';

type CsvTextsProps = {
  project: string;
  upload: CsvUpload;
  csv: CsvImport;
  fields: readonly Field[];
  today: Day;
  onGoTo: (step: WizardStep) => void;
};

/** Shows each unclear text with its choice; one without an answer leaves its cells as they are. */
export function CsvTexts({ project, upload, csv, fields, today, onGoTo }: CsvTextsProps) {
  const t = useTranslations('bulkEdit.csv');
  const tCommon = useTranslations('common');
  const tValue = useTranslations('bulkEdit.value');
  const errorText = useErrorText();
  const { result, refetch } = useCsvQuestions(project, csv.importId, csv.mapping);
  const questions = result?.ok ? result.value.questions : [];
  const answerOf = (columnIndex: number, text: string) =>
    csv.answers.find((answer) => answer.columnIndex === columnIndex && answer.text === text);
  return (
    <StepFrame
      title={result?.ok ? t('texts', { count: questions.length }) : t('textsReading')}
      subtitle={t('textsMean')}
      back={
        <Button size={32} icon={ArrowLeft} onClick={() => onGoTo('field')}>
          {t('backToColumns')}
        </Button>
      }
      next={
        result?.ok ? (
          <Button size={32} variant="primary" onClick={() => onGoTo('preview')}>
            {tValue('next')}
          </Button>
        ) : null
      }
    >
      {result === null ? <SkeletonRows count={6} /> : null}
      {result && !result.ok ? (
        <ErrorState
          className="pl-6"
          title={errorText(result.error)}
          code={result.error.code}
          logId={result.error.logId}
          action={<Button onClick={() => void refetch()}>{tCommon('retry')}</Button>}
        />
      ) : null}
      <ul>
        {questions.map((question) => {
          const field = fields.find((known) => known.key === csv.mapping[question.columnIndex]);
          return field ? (
            <CsvQuestionRow
              key={`${question.columnIndex} ${question.text}`}
              project={project}
              column={upload.columns.find((column) => column.index === question.columnIndex)?.header ?? ''}
              question={question}
              field={field}
              typeKey={upload.typeKey}
              people={result?.ok ? result.value.people : {}}
              today={today}
              answer={answerOf(question.columnIndex, question.text)}
              onAnswer={csv.answer}
            />
          ) : null;
        })}
      </ul>
    </StepFrame>
  );
}
