'use client';
// What must be known about the rows on the screen: an ignored filter, a stopped reading, caps, columns that are gone.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { useNow } from '@/components/field/use-now';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ErrorDetails } from '@/components/ui/error-details';
import { ROWS_MAX, type RowsSnapshot } from './rows-store';

type ListNotesProps = {
  rows: RowsSnapshot;
  isArranged: boolean;
  lostNames: readonly string[];
  fieldName: (key: string) => string;
  isViewGone: boolean;
  haveViewsFailed: boolean;
  note: string | null;
  onDropIgnored: () => void;
  onRetry: () => void;
};

/** Shows the notes that apply, the gravest first; nothing when all is well. */
export function ListNotes(props: ListNotesProps) {
  const { rows } = props;
  const t = useTranslations('workItems');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const total = rows.total ?? 0;
  const isPart = rows.loaded < Math.min(total, ROWS_MAX);
  const notes: ReactNode[] = [];
  if (rows.ignoredKeys.length > 0)
    notes.push(
      <Banner
        key="ignored"
        tone="danger"
        title={t('ignored.title')}
        actions={<Button onClick={props.onDropIgnored}>{t('ignored.action')}</Button>}
      >
        {t('ignored.text', { fields: rows.ignoredKeys.map(props.fieldName).join(', ') })}
      </Banner>,
    );
  if (rows.failure && rows.total !== null)
    notes.push(
      <Banner
        key="stopped"
        tone="warning"
        title={t('rows.stopped', { loaded: rows.loaded, total })}
        actions={<Button onClick={props.onRetry}>{tCommon('retry')}</Button>}
      >
        {errorText(rows.failure.error)}
        {rows.failure.retryAtMs === null ? null : <Countdown untilMs={rows.failure.retryAtMs} />}
        <ErrorDetails code={rows.failure.error.code} logId={rows.failure.error.logId} />
      </Banner>,
    );
  if (total > ROWS_MAX) notes.push(<Line key="capped">{t('rows.capped', { max: ROWS_MAX, total })}</Line>);
  if (props.isArranged && isPart)
    notes.push(<Line key="part">{t('rows.sortedPart', { loaded: rows.loaded })}</Line>);
  if (props.lostNames.length > 0)
    notes.push(<Line key="lost">{t('lost', { names: props.lostNames.join(', ') })}</Line>);
  if (props.isViewGone) notes.push(<Line key="view">{t('views.gone')}</Line>);
  if (props.haveViewsFailed) notes.push(<Line key="views">{t('views.failed')}</Line>);
  if (props.note !== null) notes.push(<Line key="note">{props.note}</Line>);
  if (notes.length === 0) return null;
  return <div className="flex shrink-0 flex-col gap-2 border-b border-border px-5 py-2">{notes}</div>;
}

function Line({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="text-caption text-text-2">
      {children}
    </p>
  );
}

function Countdown({ untilMs }: { untilMs: number }) {
  const t = useTranslations('workItems.rows');
  const nowMs = useNow(untilMs, 1000);
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
  return <span className="ml-1">{t('retrying', { seconds })}</span>;
}
