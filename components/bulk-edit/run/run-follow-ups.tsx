'use client';
// What can be done with a run when it ends: retry what failed, take it back. Before, why it has to wait.
import { RotateCw, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ErrorDetails } from '@/components/ui/error-details';
import type { Outcome } from '@/lib/bulk-edit/outcome';
import type { RunProgress } from '@/lib/bulk-edit/run-progress';
import { isAtRest } from '@/lib/bulk-edit/run-state';
import type { RunView } from '@/lib/bulk-edit/run-view';
import { runPath } from '../paths';
import { countOutcomes } from './run-share';
import { RunStateChip } from './run-state-chip';
import type { FollowUp } from './use-follow-up';

/** Outcomes that a second try may change. */
export const RETRIED: readonly Outcome[] = ['rejected', 'dropped', 'not-sent', 'unknown'];

type RunFollowUpsProps = {
  project: string;
  run: RunView;
  progress: RunProgress;
  /** Only who started the run may repeat or undo it. */
  isOwn: boolean;
  followUp: FollowUp;
};

/** Shows both buttons with what they concern, and the runs that came out of this one. */
export function RunFollowUps({ project, run, progress, isOwn, followUp }: RunFollowUpsProps) {
  const t = useTranslations('bulkEdit.followUp');
  const errorText = useErrorText();
  const isOver = isAtRest(progress.state);
  const failed = countOutcomes(progress.outcomes, RETRIED);
  const written = countOutcomes(progress.outcomes, ['applied']);
  const { pending, failure } = followUp;
  return (
    <section className="border-b border-border py-5">
      <h2 className="mb-2 font-semibold">{t('title')}</h2>
      {isOwn ? (
        <ul className="grid gap-2">
          <Action
            button={
              <Button
                icon={RotateCw}
                disabled={!isOver || failed === 0 || pending !== null}
                isPending={pending === 'retry'}
                onClick={() => followUp.make({ kind: 'retry' })}
              >
                {t('retry')}
              </Button>
            }
          >
            {t(isOver ? 'retryCount' : 'retrySoFar', { count: failed })}
          </Action>
          <Action
            button={
              <Button
                icon={Undo2}
                disabled={!isOver || written === 0 || pending !== null}
                isPending={pending === 'undo'}
                onClick={() => followUp.make({ kind: 'undo' })}
              >
                {t('undo')}
              </Button>
            }
          >
            {t(isOver ? 'undoCount' : 'undoLater', { count: written })}
          </Action>
        </ul>
      ) : (
        <p className="text-text-2">{t('notYours')}</p>
      )}
      {failure ? (
        <div role="alert" className="mt-2 text-danger">
          {errorText(failure)}
          <ErrorDetails code={failure.code} logId={failure.logId} />
        </div>
      ) : null}
      {run.followUps.length > 0 ? (
        <ul aria-label={t('listLabel')} className="mt-3 grid gap-1.5">
          {run.followUps.map((later) => (
            <li key={later.id} className="flex items-center justify-between gap-3">
              <Link href={runPath(project, later.id)} className="text-accent-text hover:underline">
                {t(`kind.${later.kind}`)}
              </Link>
              <RunStateChip state={later.state} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Action({ button, children }: { button: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-center gap-3">
      {button}
      <span className="text-caption text-text-2">{children}</span>
    </li>
  );
}
