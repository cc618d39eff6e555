'use client';
// Pausing, going on and stopping a run. The page shows what the server says next, not what was pressed.
import { useQueryClient } from '@tanstack/react-query';
import { useState, useTransition } from 'react';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import type { AppError } from '@/lib/errors/app-error';
import { pauseBulkEdit, resumeBulkEdit, stopBulkEdit } from '@/server/actions/bulk-edits';
import { activeRunsKey } from '../tray/use-active-runs';

const actions = { pause: pauseBulkEdit, resume: resumeBulkEdit, stop: stopBulkEdit };

export type RunControl = keyof typeof actions;

/** Gives the function that asks for one of the three; `failure` says why the last one was refused. */
export function useRunControl(project: string, id: string) {
  const client = useQueryClient();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isPending, beginTransition] = useTransition();
  const ask = (control: RunControl) =>
    beginTransition(async () => {
      const answer = await sendAction(() => actions[control]({ project, id }), NO_ANSWER);
      setFailure(answer.ok ? null : answer.error);
      await Promise.all([
        client.invalidateQueries({ queryKey: ['bulk-edit-run', project, id] }),
        client.invalidateQueries({ queryKey: activeRunsKey(project) }),
      ]);
    });
  return { ask, isPending, failure };
}
