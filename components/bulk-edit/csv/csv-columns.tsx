'use client';
// Step 2 of an import: which field each column goes to. A column that goes nowhere is not read.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import type { Field } from '@/lib/fields/field';
import { StepFrame } from '../wizard/step-frame';
import type { WizardStep } from '../wizard/wizard-step';
import type { CsvImport } from './use-csv-import';

const NOWHERE = ' ';

type CsvColumnsProps = {
  upload: CsvUpload;
  csv: CsvImport;
  fields: readonly Field[];
  onGoTo: (step: WizardStep) => void;
};

/** Shows one line a column with its first values and its field, and what an empty cell means. */
export function CsvColumns({ upload, csv, fields, onGoTo }: CsvColumnsProps) {
  const t = useTranslations('bulkEdit.csv');
  const writable = fields.filter((field) => field.readOnlyReason === null && field.typeKey !== 'role_owners');
  const columns = upload.columns.filter((column) => column.index !== upload.idColumnIndex);
  const chosen = columns.flatMap((column) => csv.mapping[column.index] ?? []);
  const isTwice = new Set(chosen).size < chosen.length;
  return (
    <StepFrame
      title={t('columns')}
      subtitle={t('columnsMean')}
      back={
        <Button size={32} icon={ArrowLeft} onClick={() => onGoTo('scope')}>
          {t('backToFile')}
        </Button>
      }
      next={
        chosen.length === 0 || isTwice ? (
          <span className={isTwice ? 'text-danger' : 'text-text-3'}>{t(isTwice ? 'twice' : 'noColumn')}</span>
        ) : (
          <Button size={32} variant="primary" onClick={() => onGoTo('value')}>
            {t('nextTexts')}
          </Button>
        )
      }
    >
      <table className="w-full table-fixed text-left">
        <caption className="sr-only">{t('columns')}</caption>
        <thead>
          <tr className="h-8 border-y border-border bg-surface-2 text-caption text-text-3">
            <th scope="col" className="pl-6 font-medium">
              {t('column')}
            </th>
            <th scope="col" className="px-4 font-medium">
              {t('samples')}
            </th>
            <th scope="col" className="w-80 pr-6 font-medium">
              {t('field')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index} className="h-11 border-b border-border">
              <th scope="row" className="truncate pl-6 font-medium">
                {column.header}
              </th>
              <td className="truncate px-4 text-text-2">{column.samples.join(' · ')}</td>
              <td className="pr-6">
                <Select
                  size={28}
                  label={t('fieldOf', { column: column.header })}
                  options={[
                    { id: NOWHERE, text: t('nowhere') },
                    ...writable.map((field) => ({ id: field.key, text: field.name })),
                  ]}
                  value={csv.mapping[column.index] ?? NOWHERE}
                  onChange={(id) => csv.setColumn(column.index, id === NOWHERE ? null : id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="px-6 pt-5">
        <h3 className="mb-1 font-semibold">{t('emptyMeans')}</h3>
        <RadioGroup
          label={t('emptyMeans')}
          value={csv.emptyMeans}
          onChange={csv.setEmptyMeans}
          options={[
            { value: 'leave', label: t('emptyLeave') },
            { value: 'clear', label: <span className="text-danger">{t('emptyClear')}</span> },
          ]}
        />
      </div>
    </StepFrame>
  );
}
