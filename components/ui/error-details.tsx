'use client';
// The vendor's code and log id of a failure, folded away, with a button that copies both for a support request.
import { Check, ChevronRight, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from './button';
import { Icon } from './icon';

export type ErrorDetailsProps = { code?: string | number; logId?: string };

/** Shows "Details" when there is something behind it, else nothing. */
export function ErrorDetails({ code, logId }: ErrorDetailsProps) {
  const t = useTranslations('common');
  const [isCopied, setIsCopied] = useState(false);
  const rows = [
    { name: t('code'), value: code },
    { name: t('logId'), value: logId },
  ].flatMap(({ name, value }) =>
    value === undefined || value === '' ? [] : [{ name, value: String(value) }],
  );
  if (rows.length === 0) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(rows.map((row) => `${row.name}: ${row.value}`).join('\n'));
    setIsCopied(true);
  };
  return (
    <details className="group mt-3">
      <summary className="flex w-fit cursor-default list-none items-center gap-1 rounded-chip text-text-2 hover:text-text">
        <Icon of={ChevronRight} sizePx={14} className="transition-transform group-open:rotate-90" />
        {t('details')}
      </summary>
      <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2 rounded-control bg-surface-2 px-3 py-2">
        <dl className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-caption">
          {rows.map((row) => (
            <div key={row.name} className="contents">
              <dt className="text-text-3">{row.name}</dt>
              <dd className="font-mono break-all">{row.value}</dd>
            </div>
          ))}
        </dl>
        <Button variant="ghost" icon={isCopied ? Check : Copy} onClick={copy} className="-my-0.5">
          {isCopied ? t('copied') : t('copy')}
        </Button>
      </div>
    </details>
  );
}
