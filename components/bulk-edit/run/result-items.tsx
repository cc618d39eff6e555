'use client';
// What became of each item: filter tabs by outcome, then before → after for every row.
import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { isActive } from '@/lib/bulk-edit/run-state';
import type { RunView } from '@/lib/bulk-edit/run-view';
import { formatCount } from '@/lib/i18n/format-count';
import { ResultPager } from './result-pager';
import { ResultRowView } from './result-row';
import { type ResultTab, shownTabs } from './result-tab';
import { useChosenCells } from './use-chosen-cells';
import type { FollowUp } from './use-follow-up';
import { ROWS_PER_PAGE, useResultRows } from './use-result-rows';

type ResultItemsProps = {
  project: string;
  run: RunView;
  progress: RunProgress;
  roles: ValueLookups['roles'];
  tab: ResultTab;
  pageNum: number;
  /** Null when the viewer may not take the run back, or not yet. */
  followUp: FollowUp | null;
  /** The viewer started the run. */
  isOwn: boolean;
  onMove: (place: { tab: ResultTab; pageNum: number }) => void;
};

/** Shows one page of the open tab's rows. */
export function ResultItems({
  project,
  run,
  progress,
  roles,
  tab,
  pageNum,
  followUp,
  isOwn,
  onMove,
}: ResultItemsProps) {
  const t = useTranslations('bulkEdit');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const chosen = useChosenCells();
  const settledCount = progress.outcomes.reduce((sum, entry) => sum + entry.count, 0);
  const { result, isWaiting, refetch } = useResultRows({
    project,
    runId: run.id,
    tab,
    pageNum,
    isActive: isActive(progress.state),
    settledCount,
  });
  const cellTotal = progress.totals.items * run.changes.length;
  return (
    <section aria-label={t('results.title')} className="border-t border-border">
      <Tabs
        label={t('results.title')}
        className="overflow-x-auto overflow-y-hidden px-6"
        selectedId={tab}
        onSelect={(id) => onMove({ tab: id, pageNum: 1 })}
        trailing={
          followUp && chosen.cells.length > 0 ? (
            <span className="flex items-center gap-2 pl-4">
              <Button variant="ghost" onClick={chosen.clear}>
                {t('results.chooseNone')}
              </Button>
              <Button
                icon={Undo2}
                disabled={followUp.pending !== null}
                isPending={followUp.pending === 'undo'}
                onClick={() => followUp.make({ kind: 'undo', cells: chosen.cells })}
              >
                {t('results.undoChosen', { count: chosen.cells.length })}
              </Button>
            </span>
          ) : null
        }
        tabs={shownTabs(progress.outcomes, cellTotal, tab).map(({ id, count }) => ({
          id,
          label: id === 'all' || id === 'open' ? t(`results.${id}`) : t(`outcome.${id}`),
          count: formatCount(count),
        }))}
      >
        {result === null ? <SkeletonRows count={8} /> : null}
        {result && !result.ok ? (
          <ErrorState
            className="pl-6"
            title={errorText(result.error)}
            code={result.error.code}
            logId={result.error.logId}
            action={
              result.error.kind === 'forbidden' ? null : (
                <Button onClick={() => void refetch()}>{tCommon('retry')}</Button>
              )
            }
          />
        ) : null}
        {result?.ok && result.value.rows.length === 0 ? (
          <p className="px-6 py-6 text-text-2">{t('results.none')}</p>
        ) : null}
        {result?.ok && result.value.rows.length > 0 ? (
          <>
            <ul aria-label={t('results.title')} aria-busy={isWaiting}>
              {result.value.rows.map((row) => (
                <ResultRowView
                  key={`${row.itemId} ${row.changeIndex}`}
                  project={project}
                  typeKey={run.typeKey}
                  row={row}
                  field={run.fields[row.changeIndex]}
                  people={{ ...run.people, ...result.value.people }}
                  relatedNames={result.value.relatedNames}
                  roles={roles}
                  chosen={followUp && chosen}
                  keepsPlace={isOwn}
                />
              ))}
            </ul>
            <ResultPager
              pageNum={pageNum}
              pageSize={ROWS_PER_PAGE}
              total={result.value.total}
              onMove={(page) => onMove({ tab, pageNum: page })}
            />
          </>
        ) : null}
      </Tabs>
    </section>
  );
}
