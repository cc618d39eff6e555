'use client';
// The progress of a run, asked for while it goes on: often while it is looked at, seldom while the tab is hidden.
import { useQuery } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { isActive, isGoing } from '@/lib/bulk-edit/run-state';
import type { AppError } from '@/lib/errors/app-error';
import { routePath } from '../paths';
import { activeRunsKey } from '../tray/use-active-runs';
import { useSessionWatch } from '../use-session-watch';

const VISIBLE_MS = 1000;
/** A hidden tab only keeps its title right. */
const HIDDEN_MS = 10_000;
/** A run that is paused or waits for its time changes only when somebody or the clock says so. */
const RESTING_MS = 5000;
/** After a failure there is no use in hurrying. */
const AFTER_FAILURE_MS = 3000;

/** The last progress that was heard of, and why the newest question had no answer (null when it had one). */
export type HeardProgress = { progress: RunProgress; failure: AppError | null };

function pauseMs(heard: HeardProgress | undefined): number | false {
  if (heard && (!isActive(heard.progress.state) || heard.failure?.kind === 'signed-out')) return false;
  const seenMs = heard && !isGoing(heard.progress.state) ? RESTING_MS : VISIBLE_MS;
  const restMs = document.visibilityState === 'hidden' ? HIDDEN_MS : seenMs;
  return heard?.failure ? Math.max(restMs, AFTER_FAILURE_MS) : restMs;
}

/** Gives the run's progress, beginning with what the server rendered. Stops asking when the run has ended. */
export function useRunProgress(project: string, first: RunProgress): HeardProgress {
  const { data } = useQuery({
    queryKey: ['bulk-edit-run', project, first.id],
    queryFn: async ({ client, queryKey, signal }): Promise<HeardProgress> => {
      const url = routePath(project, encodeURIComponent(first.id));
      const answer = await readResult<RunProgress>(url, signal);
      const last = client.getQueryData<HeardProgress>(queryKey);
      if (answer.ok) {
        // The tray in the header must not say that it runs when this page says that it has ended.
        if (last && isActive(last.progress.state) && !isActive(answer.value.state))
          void client.invalidateQueries({ queryKey: activeRunsKey(project) });
        return { progress: answer.value, failure: null };
      }
      return { progress: last?.progress ?? first, failure: answer.error };
    },
    initialData: { progress: first, failure: null },
    staleTime: 0,
    refetchInterval: (query) => pauseMs(query.state.data),
    refetchIntervalInBackground: true,
    refetchOnMount: isActive(first.state),
    // Coming back to the tab asks at once, but not about a run that has ended.
    refetchOnWindowFocus: (query) => pauseMs(query.state.data) !== false,
  });
  useSessionWatch(data.failure);
  return data;
}
