'use client';
// Says the progress of a run to screen readers: every ten percent, when it has to wait, and when it has ended.
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '@/components/ui/live-region';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { isActive } from '@/lib/bulk-edit/run-state';
import { percentOf, spokenStep } from './run-share';

/** Announces changes only: what is there when the page opens is read from the page. `statement`: the page's own sentence. */
export function useSpokenProgress(progress: RunProgress, statement: string): void {
  const t = useTranslations('bulkEdit.run');
  const announce = useAnnounce();
  const step = spokenStep(percentOf(progress));
  const isRunning = isActive(progress.state);
  const waitingFor = progress.waiting?.reason ?? null;
  const said = useRef({ step, isRunning, waitingFor });
  useEffect(() => {
    const last = said.current;
    said.current = { step, isRunning, waitingFor };
    if (last.isRunning && !isRunning) announce(statement);
    else if (waitingFor !== null && last.waitingFor !== waitingFor) announce(t(`waiting.${waitingFor}`));
    else if (isRunning && step > last.step) announce(t('spoken', { percent: step }));
  }, [announce, t, step, isRunning, waitingFor, statement]);
}
