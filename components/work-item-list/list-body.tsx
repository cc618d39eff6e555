'use client';
// What stands between the bars: rows, or why there are none.
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { useNow } from '@/components/field/use-now';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import type { Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { dayOfMs } from '@/lib/schedule/days';
import type { WorkItemPage, WorkItemType } from '@/lib/work-item/work-item';
import type { CellContext } from './list-column';
import { useListColumns } from './list-columns';
import { ListEmpty } from './list-empty';
import type { ListQuery } from './list-query';
import { itemPath } from './paths';
import type { RowSelection } from './row-selection';
import { TableSkeleton } from './table-skeleton';
import { WorkItemTable } from './work-item-table';

/** Ages in the table are in minutes; a finer step would redraw 50 rows for nothing. */
const STEP_MS = 30_000;

type ListBodyProps = {
  project: string;
  type: WorkItemType;
  fields: readonly Field[];
  zone: string;
  query: ListQuery;
  /** Null while the first answer is on its way. */
  result: Result<WorkItemPage> | null;
  /** When the server rendered the page: the clock's first reading. */
  readAtMs: number;
  isFetching: boolean;
  isWaiting: boolean;
  /** False for state flows: they have no current node to show. */
  hasNodes: boolean;
  selection: RowSelection;
  onSelectionChange: (change: (selection: RowSelection) => RowSelection) => void;
  onRetry: () => void;
  onClearSearch: () => void;
  onFirstPage: () => void;
};

/** Shows the table, a skeleton of it, an error with a way to try again, or an empty state. */
export function ListBody(props: ListBodyProps) {
  const { project, type, fields, zone, query, result } = props;
  const t = useTranslations('workItems');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const scroller = useRef<HTMLDivElement>(null);
  const page = result?.ok ? result.value : null;
  const columns = useListColumns(fields, props.hasNodes);
  const nowMs = useNow(props.readAtMs, STEP_MS);
  const people = page?.people;
  const context = useMemo<CellContext>(
    () => ({
      people: people ?? {},
      today: dayOfMs(nowMs, zone),
      nowMs,
      zone,
      href: (item) => itemPath(project, type, item.id),
    }),
    [people, nowMs, zone, project, type],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is another list, seen from its top
  useEffect(() => {
    scroller.current?.scrollTo?.({ top: 0 });
  }, [query.pageNum, query.pageSize, query.name]);

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
      {result === null ? (
        <TableSkeleton rowCount={Math.min(query.pageSize, 20)} />
      ) : !result.ok ? (
        <ErrorState
          title={t('failed')}
          code={result.error.code}
          logId={result.error.logId}
          action={
            <Button isPending={props.isFetching} onClick={props.onRetry}>
              {tCommon('retry')}
            </Button>
          }
        >
          {errorText(result.error)}
        </ErrorState>
      ) : result.value.items.length === 0 ? (
        <ListEmpty
          project={project}
          type={type}
          name={query.name}
          pageNum={query.pageNum}
          total={result.value.total}
          onClearSearch={props.onClearSearch}
          onFirstPage={props.onFirstPage}
        />
      ) : (
        <WorkItemTable
          label={t('table', { type: type.name, count: result.value.total })}
          page={result.value}
          columns={columns}
          context={context}
          selection={props.selection}
          onSelectionChange={props.onSelectionChange}
          isWaiting={props.isWaiting}
        />
      )}
    </div>
  );
}
