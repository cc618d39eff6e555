'use client';
// What the tray holds once opened: each run under way with its progress, and the way to the others. Loaded when first opened.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { ProgressBar } from '@/components/ui/progress-bar';
import { isGoing } from '@/lib/bulk-edit/run-state';
import type { RunList, RunSummary } from '@/lib/bulk-edit/run-view';
import { formatCount } from '@/lib/i18n/format-count';
import { historyPath, runPath } from '../paths';
import { RunStateChip } from '../run/run-state-chip';
import { useChangeText } from '../use-change-text';

type TrayRunsProps = { project: string; active: RunList; onLeave: () => void };

/** Shows the list; `onLeave` is called when one of its links is taken. */
export default function TrayRuns({ project, active, onLeave }: TrayRunsProps) {
  const t = useTranslations('bulkEdit.tray');
  return (
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
            onLeave={onLeave}
          />
        ))}
      </ul>
      <div className="border-t border-border p-1">
        <ButtonLink variant="ghost" className="w-full" href={historyPath(project)} onClick={onLeave}>
          {t('all')}
        </ButtonLink>
      </div>
    </div>
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
