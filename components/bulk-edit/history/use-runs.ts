'use client';
// A page of the history: the server's own for the URL it rendered, kept up to date while any of its runs goes on.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import { isGoing, isMoving } from '@/lib/bulk-edit/run-state';
import type { RunList } from '@/lib/bulk-edit/run-view';
import type { Result } from '@/lib/errors/result';
import { runsRoutePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';
import { parametersOfRuns, type RunsWish } from './runs-query';

const ACTIVE_MS = 2000;
/** While all that is left waits for its time. */
const WAITING_MS = 15_000;

/** The page that the server rendered and when (its clock, epoch ms). */
export type FirstRuns = { wish: RunsWish; result: Result<RunList>; readAtMs: number };

function pauseMs(result: Result<RunList> | undefined): number | false {
  if (!result?.ok) return false;
  const { runs } = result.value;
  if (runs.some((run) => isGoing(run.state))) return ACTIVE_MS;
  return runs.some((run) => isMoving(run.state)) && WAITING_MS;
}

/** Gives a page of runs and when it was got, from which ages are counted. */
export function useRuns(project: string, wish: RunsWish, first: FirstRuns) {
  const parameters = parametersOfRuns(wish).toString();
  const isFirst = parameters === parametersOfRuns(first.wish).toString();
  const { data, dataUpdatedAt, isPlaceholderData, refetch } = useQuery({
    queryKey: ['bulk-edits', project, parameters],
    queryFn: ({ signal }): Promise<Result<RunList>> => readResult(runsRoutePath(project, parameters), signal),
    initialData: isFirst ? first.result : undefined,
    initialDataUpdatedAt: isFirst ? first.readAtMs : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: (query) => pauseMs(query.state.data),
    retry: false,
  });
  useSessionWatch(data ?? null);
  return { result: data ?? null, gotAtMs: dataUpdatedAt, isWaiting: isPlaceholderData, refetch };
}
