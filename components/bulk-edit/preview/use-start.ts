'use client';
// Starts the run of a plan and leads to its page. Starting the same plan twice gives the same run, so a retry is safe.
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { AppError } from '@/lib/errors/app-error';
import { startBulkEdit } from '@/server/actions/bulk-edits';
import { runPath } from '../paths';
import { activeRunsKey } from '../tray/use-active-runs';
import { useSessionWatch } from '../use-session-watch';

/** Gives the function that starts a plan; `isStarting` lasts until the run's page is there. */
export function useStart(project: string) {
  const router = useRouter();
  const client = useQueryClient();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isStarting, beginTransition] = useTransition();
  useSessionWatch(failure);
  const start = (plan: { planId: string; hash: string }, atMs: number | null) =>
    beginTransition(async () => {
      setFailure(null);
      const started = await startBulkEdit({
        project,
        planId: plan.planId,
        hash: plan.hash,
        ...(atMs === null ? {} : { atMs }),
      });
      if (!started.ok) return setFailure(started.error);
      void client.invalidateQueries({ queryKey: activeRunsKey(project) });
      router.push(runPath(project, started.value.id));
    });
  return { start, isStarting, failure };
}
