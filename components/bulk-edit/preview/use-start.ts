'use client';
// Starts the run of a plan and leads to its page. Starting the same plan twice gives the same run, so a retry is safe.
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import type { AppError } from '@/lib/errors/app-error';
import { startBulkEdit } from '@/server/actions/bulk-edits';
import { runPath } from '../paths';
import { activeRunsKey } from '../tray/use-active-runs';

/** Gives the function that starts a plan; `isStarting` lasts until the run's page is there. */
export function useStart(project: string) {
  const router = useRouter();
  const client = useQueryClient();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isStarting, beginTransition] = useTransition();
  const start = (plan: { planId: string; hash: string }, atMs: number | null) =>
    beginTransition(async () => {
      setFailure(null);
      const input = {
        project,
        planId: plan.planId,
        hash: plan.hash,
        ...(atMs === null ? {} : { atMs }),
      };
      const started = await sendAction(() => startBulkEdit(input), NO_ANSWER);
      if (!started.ok) return setFailure(started.error);
      void client.invalidateQueries({ queryKey: activeRunsKey(project) });
      router.push(runPath(project, started.value.id));
    });
  return { start, isStarting, failure };
}
