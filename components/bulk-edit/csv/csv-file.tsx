'use client';
// Step 1 of an import: what the file was found to hold, and which of its lines cannot be used.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import { useItemCount } from '../use-item-count';
import { StepFrame } from '../wizard/step-frame';
import type { WizardStep } from '../wizard/wizard-step';

type CsvFileProps = {
  upload: CsvUpload;
  typeName: string;
  onGoTo: (step: WizardStep) => void;
  onLeave: () => void;
};

/** Shows the file's rows, encoding and problems. */
export function CsvFile({ upload, typeName, onGoTo, onLeave }: CsvFileProps) {
  const t = useTranslations('bulkEdit.csv');
  const itemCount = useItemCount(typeName);
  const { problems, problemCount } = upload;
  return (
    <StepFrame
      title={t('rows', { items: itemCount(upload.rowCount), file: upload.fileName })}
      subtitle={t('facts', { encoding: upload.encoding.toUpperCase(), columns: upload.columns.length })}
      back={
        <Button size={32} icon={ArrowLeft} onClick={onLeave}>
          {t('another')}
        </Button>
      }
      next={
        <Button size={32} variant="primary" onClick={() => onGoTo('field')}>
          {t('next')}
        </Button>
      }
    >
      {problemCount > 0 ? (
        <Banner tone="warning" title={t('problems', { count: problemCount })} className="mx-6 mb-4">
          <ul className="mt-1 max-h-64 overflow-y-auto">
            {problems.map((problem) => (
              <li key={`${problem.line} ${problem.reason}`} className="flex gap-3">
                <span className="w-16 shrink-0 text-text-3">{t('line', { line: problem.line })}</span>
                <span className="min-w-0 flex-1 truncate">{problem.text}</span>
                <span className="shrink-0">{t(`problem.${problem.reason}`)}</span>
              </li>
            ))}
          </ul>
        </Banner>
      ) : (
        <p className="px-6 text-text-2">{t('allUsable')}</p>
      )}
    </StepFrame>
  );
}
