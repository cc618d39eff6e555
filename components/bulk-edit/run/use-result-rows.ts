'use client';
// The items of a run, one page at a time; asked for again while the run goes on.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import type { ResultPage } from '@/lib/bulk-edit/run-view';
import type { Result } from '@/lib/errors/result';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';
import type { ResultTab } from './result-tab';

/** Rows of one page. */
export const ROWS_PER_PAGE = 50;

/** Rows follow the numbers more slowly: nobody reads fifty lines a second. */
const ACTIVE_MS = 3000;

type Question = {
  project: string;
  runId: string;
  tab: ResultTab;
  pageNum: number;
  isActive: boolean;
  settledCount: number;
};

/** Gives a page of rows. `settledCount`: how many have their outcome; the last rows are read once more when it is all of them. */
export function useResultRows({ project, runId, tab, pageNum, isActive, settledCount }: Question) {
  const { data, isPlaceholderData, refetch } = useQuery({
    queryKey: ['bulk-edit-rows', project, runId, tab, pageNum, isActive ? 'active' : settledCount],
    queryFn: ({ signal }): Promise<Result<ResultPage>> => {
      const parameters = new URLSearchParams({ page: String(pageNum), size: String(ROWS_PER_PAGE) });
      if (tab !== 'all') parameters.set('outcome', tab);
      return readResult(routePath(project, `${encodeURIComponent(runId)}/rows?${parameters}`), signal);
    },
    placeholderData: keepPreviousData,
    staleTime: isActive ? 0 : Number.POSITIVE_INFINITY,
    refetchInterval: isActive ? ACTIVE_MS : false,
    refetchOnWindowFocus: isActive,
    retry: false,
  });
  useSessionWatch(data ?? null);
  return { result: data ?? null, isWaiting: isPlaceholderData, refetch };
}
