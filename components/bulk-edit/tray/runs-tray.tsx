'use client';
import { Clock3 } from 'lucide-react';
// The tray in the header: how many bulk edits are under way in this space, and the way to each. The layout puts it there.
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Icon } from '@/components/ui/icon';
import { PopoverTrigger } from '@/components/ui/popover-trigger';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Spinner } from '@/components/ui/spinner';
import { isGoing } from '@/lib/bulk-edit/run-state';
import type { RunList, RunSummary } from '@/lib/bulk-edit/run-view';
import { formatCount } from '@/lib/i18n/format-count';
import { historyPath, runPath } from '../paths';
import { RunStateChip } from '../run/run-state-chip';
import { useChangeText } from '../use-change-text';
import { useActiveRuns } from './use-active-runs';

/** Shows "2 runs"; opened, each run with its progress. Nothing while none is under way. */
export function RunsTray() {
  const t = useTranslations('bulkEdit.tray');
  const { project } = useParams<{ project: string }>();
  const active = useActiveRuns(project);
  if (active === null || active.runs.length === 0) return null;
  const movingCount = active.runs.filter((run) => isGoing(run.state)).length;
  return (
    <PopoverTrigger
      label={t('title')}
      placement="bottom end"
      trigger={(props) => (
        <Button {...props} variant="ghost">
          {movingCount > 0 ? <Spinner className="text-info" /> : <Icon of={Clock3} />}
          {movingCount > 0
            ? t('running', { count: movingCount })
            : t('resting', { count: active.runs.length })}
        </Button>
      )}
    >
      {(close) => (
        <div className="w-80">
          <h2 className="px-3 pt-2 pb-1 font-semibold">{t('title')}</h2>
          <ul>
            {active.runs.map((run) => (
              <TrayRun
                key={run.id}
                people={active.people}
                relatedNames={active.relatedNames}
                project={project}
                run={run}
                onLeave={close}
              />
            ))}
          </ul>
          <div className="border-t border-border p-1">
            <ButtonLink variant="ghost" className="w-full" href={historyPath(project)} onClick={close}>
              {t('all')}
            </ButtonLink>
          </div>
        </div>
      )}
    </PopoverTrigger>
  );
}

type TrayRunProps = Pick<RunList, 'people' | 'relatedNames'> & {
  project: string;
  run: RunSummary;
  onLeave: () => void;
};

function TrayRun({ project, run, people, relatedNames, onLeave }: TrayRunProps) {
  const t = useTranslations('bulkEdit.tray');
  const words = useChangeText({ people, relatedNames })(run.changes, run.fields);
  const progress = t('progress', {
    count: formatCount(run.appliedCount),
    total: formatCount(run.willChangeCount),
  });
  return (
    <li>
      <Link href={runPath(project, run.id)} onClick={onLeave} className="block px-3 py-2 hover:bg-hover">
        <span className="block truncate">{words}</span>
        <span className="mb-1 flex items-center justify-between gap-2 text-caption text-text-2">
          {progress}
          {isGoing(run.state) ? null : <RunStateChip state={run.state} />}
        </span>
        <ProgressBar label={progress} value={run.appliedCount} max={run.willChangeCount} tone="success" />
      </Link>
    </li>
  );
}
