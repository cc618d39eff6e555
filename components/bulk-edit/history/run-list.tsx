'use client';
// The history of runs in a space: who changed what, how much of it was read back, when. Lines that still run move on.
import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useCallback } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { listPath, newPath } from '../paths';
import { ResultPager } from '../run/result-pager';
import { ViewTitleBar } from '../view-title-bar';
import { RunListRow } from './run-list-row';
import { isNarrowed, RUNS_PER_PAGE, type RunsWish, runsParsers } from './runs-query';
import { RunsSearch } from './runs-search';
import { type FirstRuns, useRuns } from './use-runs';

/** Shows the runs, newest first. `first`: the page of them that the server rendered. */
export function RunList({ project, first }: { project: string; first: FirstRuns }) {
  const t = useTranslations('bulkEdit.history');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const [wish, setWish] = useQueryStates(runsParsers, { history: 'replace' });
  const { result, gotAtMs, isWaiting, refetch } = useRuns(project, wish, first);
  const change = useCallback((part: Partial<RunsWish>) => void setWish(part), [setWish]);
  return (
    <>
      <ViewTitleBar
        trailing={
          <ButtonLink icon={ListChecks} href={newPath(project)}>
            {t('new')}
          </ButtonLink>
        }
      >
        <h1 className="text-title font-semibold">{t('title')}</h1>
      </ViewTitleBar>
      <RunsSearch wish={wish} onChange={change} />
      <div aria-busy={isWaiting} className="min-h-0 flex-1 overflow-auto bg-surface">
        {result === null ? <SkeletonRows count={8} /> : null}
        {result && !result.ok ? (
          <ErrorState
            title={errorText(result.error)}
            code={result.error.code}
            logId={result.error.logId}
            action={<Button onClick={() => void refetch()}>{tCommon('retry')}</Button>}
          />
        ) : null}
        {result?.ok && result.value.total === 0 && isNarrowed(wish) ? (
          <EmptyState
            title={t('noMatch')}
            action={
              <Button size={32} onClick={() => void setWish({ page: 1, q: '', state: null, by: null })}>
                {t('showAll')}
              </Button>
            }
          />
        ) : null}
        {result?.ok && result.value.total === 0 && !isNarrowed(wish) ? (
          <EmptyState
            title={t('empty')}
            action={
              <ButtonLink variant="primary" size={32} href={listPath(project)}>
                {t('emptyAction')}
              </ButtonLink>
            }
          >
            {t('emptyHow')}
          </EmptyState>
        ) : null}
        {result?.ok && result.value.total > 0 ? (
          <>
            <table className="w-full min-w-200 table-fixed text-left">
              <caption className="sr-only">{t('listLabel')}</caption>
              <thead className="sticky top-0 z-1">
                <tr className="h-8 bg-surface-2 text-caption text-text-3">
                  <HeadCell className="pl-5">{t('what')}</HeadCell>
                  <HeadCell className="w-32">{t('type')}</HeadCell>
                  <HeadCell className="w-44">{t('who')}</HeadCell>
                  <HeadCell className="w-36 text-right">{t('result')}</HeadCell>
                  <HeadCell className="w-36 text-right">{t('when')}</HeadCell>
                  <HeadCell className="w-52 pr-5">{t('state')}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {result.value.runs.map((run) => (
                  <RunListRow
                    key={run.id}
                    project={project}
                    run={run}
                    people={result.value.people}
                    relatedNames={result.value.relatedNames}
                    gotAtMs={gotAtMs}
                  />
                ))}
              </tbody>
            </table>
            <ResultPager
              pageNum={Math.max(1, wish.page)}
              pageSize={RUNS_PER_PAGE}
              total={result.value.total}
              onMove={(page) => void setWish({ page })}
            />
          </>
        ) : null}
      </div>
    </>
  );
}

function HeadCell({ className, children }: { className: string; children: string }) {
  return (
    <th scope="col" className={`border-b border-border px-3 font-medium ${className}`}>
      {children}
    </th>
  );
}
