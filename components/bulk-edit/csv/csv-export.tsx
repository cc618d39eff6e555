'use client';
// The items of a scope as a CSV file to edit in a spreadsheet: which columns, then the download.
import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { PopoverTrigger } from '@/components/ui/popover-trigger';
import type { Field } from '@/lib/fields/field';
import { routePath } from '../paths';
import { type ItemScope, scopeBody } from '../scope/item-scope';

type CsvExportProps = { project: string; typeKey: string; scope: ItemScope; fields: readonly Field[] };

/** Columns chosen at first: what most people export. */
const FIRST_COLUMNS = 4;

/** Shows the button; opened, the columns. The ID column is always there: it finds the items again. */
export function CsvExport({ project, typeKey, scope, fields }: CsvExportProps) {
  const t = useTranslations('bulkEdit.csv');
  const locale = useLocale();
  const visible = fields.filter((field) => field.isVisible && field.readOnlyReason === null);
  const [columns, setColumns] = useState(() => visible.slice(0, FIRST_COLUMNS).map((field) => field.key));
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const download = async (close: () => void) => {
    setState('busy');
    try {
      const response = await fetch(routePath(project, 'csv/export'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ typeKey, columns, locale, ...scopeBody(scope) }),
      });
      if (!response.headers.get('content-type')?.includes('csv')) return setState('failed');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = `${typeKey}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
      setState('idle');
      close();
    } catch {
      // No file came; the panel says so and the choice of columns stays.
      setState('failed');
    }
  };
  return (
    <PopoverTrigger
      label={t('export')}
      placement="top end"
      trigger={(props) => (
        <Button {...props} size={32} icon={Download}>
          {t('export')}
        </Button>
      )}
    >
      {(close) => (
        <div className="w-72 p-3">
          <h2 className="mb-1 font-semibold">{t('exportColumns')}</h2>
          <ul className="mb-3 max-h-72 overflow-y-auto">
            {visible.map((field) => (
              <li key={field.key}>
                <Checkbox
                  className="w-full py-1"
                  isChecked={columns.includes(field.key)}
                  onChange={(isOn) =>
                    setColumns(
                      isOn ? [...columns, field.key] : columns.filter((column) => column !== field.key),
                    )
                  }
                >
                  {field.name}
                </Checkbox>
              </li>
            ))}
          </ul>
          {state === 'failed' ? (
            <p role="alert" className="mb-2 text-danger">
              {t('exportFailed')}
            </p>
          ) : null}
          <Button
            variant="primary"
            className="w-full"
            disabled={columns.length === 0}
            isPending={state === 'busy'}
            onClick={() => void download(close)}
          >
            {t('exportDownload', { count: columns.length })}
          </Button>
        </div>
      )}
    </PopoverTrigger>
  );
}
