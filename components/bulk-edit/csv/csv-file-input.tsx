'use client';
// The way to choose a CSV file: one exported from here and edited in a spreadsheet, or any with an ID column.
import { FileUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import { useCsvUpload } from './use-csv-upload';

type CsvFileInputProps = { project: string; typeKey: string; onUploaded: (upload: CsvUpload) => void };

/** Shows the file button with what a file needs, and why the last one was not taken. */
export function CsvFileInput({ project, typeKey, onUploaded }: CsvFileInputProps) {
  const t = useTranslations('bulkEdit.csv');
  const errorText = useErrorText();
  const id = useId();
  const { upload, isUploading, failure } = useCsvUpload(project, typeKey, onUploaded);
  return (
    <section className="mt-6 border-t border-border pt-5">
      <h3 className="font-semibold">{t('title')}</h3>
      <p id={`${id}hint`} className="mt-1 text-text-2">
        {t('hint')}
      </p>
      <label
        htmlFor={id}
        className={buttonClass(
          'secondary',
          32,
          'relative mt-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus has-focus-visible:outline-solid',
        )}
      >
        {isUploading ? <Spinner /> : <Icon of={FileUp} />}
        {t(isUploading ? 'uploading' : 'choose')}
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-describedby={`${id}hint`}
          disabled={isUploading}
          className="absolute inset-0 w-full opacity-0"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) upload(file);
            // The same file may be chosen again after it was repaired.
            event.target.value = '';
          }}
        />
      </label>
      {failure ? (
        <p role="alert" className="mt-2 text-danger">
          {errorText(failure)}
        </p>
      ) : null}
    </section>
  );
}
