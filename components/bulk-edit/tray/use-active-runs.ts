'use client';
// The runs of a space that are under way, for the tray in the header. Asked for seldom while there are none.
import { useQuery } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import { isActive, isGoing } from '@/lib/bulk-edit/run-state';
import type { RunList } from '@/lib/bulk-edit/run-view';
import type { Result } from '@/lib/errors/result';
import { runsRoutePath } from '../paths';

/** Runs that go on are among the newest; more than this many at once would not end before others start. */
const NEWEST = 20;

const ACTIVE_MS = 3000;
const IDLE_MS = 30_000;

/** Where the tray's runs are kept; a page that starts a run makes them stale. */
export function activeRunsKey(project: string): readonly string[] {
  return ['active-runs', project];
}

/** Gives the list of runs under way with the people in it; null until first heard, or while it cannot be heard. */
export function useActiveRuns(project: string): RunList | null {
  const { data } = useQuery({
    queryKey: activeRunsKey(project),
    queryFn: ({ signal }): Promise<Result<RunList>> =>
      readResult(runsRoutePath(project, `page=1&size=${NEWEST}`), signal),
    select: (result): RunList | null => {
      if (!result.ok) return null;
      const runs = result.value.runs.filter((run) => isActive(run.state));
      return { ...result.value, runs, total: runs.length };
    },
    refetchInterval: (query) => {
      const result = query.state.data;
      const isBusy = result?.ok === true && result.value.runs.some((run) => isGoing(run.state));
      return isBusy ? ACTIVE_MS : IDLE_MS;
    },
    retry: false,
  });
  return data ?? null;
}
