'use client';
// Pause, go on, stop: what the person who started a run can do to it while it is not over.
import { CirclePlay, Pause, Play, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { isActive } from '@/lib/bulk-edit/run-state';
import type { RunControl } from './use-run-control';

type RunControlsProps = { progress: RunProgress; isPending: boolean; onAsk: (control: RunControl) => void };

/** Shows the buttons that fit the state; nothing once the run is over. Stopping asks first, because it is for good. */
export function RunControls({ progress, isPending, onAsk }: RunControlsProps) {
  const t = useTranslations('bulkEdit.control');
  const [isAsking, setIsAsking] = useState(false);
  const { state, wish } = progress;
  if (!isActive(state)) return null;
  const isGoing = (state === 'running' || state === 'queued') && wish === null;
  const resume = state === 'scheduled' ? 'startNow' : wish === null ? 'resume' : 'takeBack';
  return (
    <>
      {isGoing ? (
        <Button icon={Pause} isPending={isPending} onClick={() => onAsk('pause')}>
          {t('pause')}
        </Button>
      ) : (
        <Button
          icon={state === 'scheduled' ? CirclePlay : Play}
          isPending={isPending}
          onClick={() => onAsk('resume')}
        >
          {t(resume)}
        </Button>
      )}
      {wish === 'stop' ? null : (
        <Button icon={Square} onClick={() => setIsAsking(true)}>
          {t(state === 'scheduled' ? 'cancel' : 'stop')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t(state === 'scheduled' ? 'cancelTitle' : 'stopTitle')}
        confirmLabel={t(state === 'scheduled' ? 'cancelConfirm' : 'stopConfirm')}
        isDanger
        onConfirm={() => {
          setIsAsking(false);
          onAsk('stop');
        }}
        onClose={() => setIsAsking(false)}
      >
        {t(state === 'scheduled' ? 'cancelMeans' : 'stopMeans')}
      </ConfirmDialog>
    </>
  );
}
