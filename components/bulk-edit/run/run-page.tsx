'use client';
// The page of one run: progress while it goes on, the result when it has ended. Everything on it survives a reload.
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useRef } from 'react';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Icon } from '@/components/ui/icon';
import type { Outcome } from '@/lib/bulk-edit/outcome';
import { isActive, isAtRest } from '@/lib/bulk-edit/run-state';
import type { RunView } from '@/lib/bulk-edit/run-view';
import { historyPath } from '../paths';
import { useChangeText } from '../use-change-text';
import { ViewTitleBar } from '../view-title-bar';
import { ChunkLog } from './chunk-log';
import { ReasonList } from './reason-list';
import { RequestCells } from './request-cells';
import { ResultItems } from './result-items';
import { resultTabs } from './result-tab';
import { RunBanners } from './run-banners';
import { RunControls } from './run-controls';
import { RunFacts } from './run-facts';
import { RunFollowUps } from './run-follow-ups';
import { RunNumbers } from './run-numbers';
import { RunRecordLinks } from './run-record-links';
import { percentOf } from './run-share';
import { RunStateChip } from './run-state-chip';
import { SingleCounts } from './single-counts';
import { useFollowUp } from './use-follow-up';
import { useProgressTitle } from './use-progress-title';
import { useRunControl } from './use-run-control';
import { useRunProgress } from './use-run-progress';
import { useRunStatement } from './use-run-statement';
import { useSpokenProgress } from './use-spoken-progress';

const place = {
  tab: parseAsStringLiteral(resultTabs).withDefault('all'),
  page: parseAsInteger.withDefault(1),
};

type RunPageProps = {
  project: string;
  run: RunView;
  roles: ValueLookups['roles'];
  viewerKey: string;
  /** The platform gave no answer while the page was made: what is stored here is all there is to show. */
  isPlatformAway: boolean;
};

/** Shows the run. `run` is what the server read with the page; the progress moves on from there. */
export function RunPage({ project, run, roles, viewerKey, isPlatformAway }: RunPageProps) {
  const t = useTranslations('bulkEdit');
  const { progress, failure } = useRunProgress(project, run.progress);
  const statement = useRunStatement(progress, run.typeName);
  const name = useChangeText({ ...run, roles })(run.changes, run.fields);
  const [{ tab, page }, setPlace] = useQueryStates(place, { history: 'replace' });
  const results = useRef<HTMLDivElement>(null);
  const control = useRunControl(project, run.id);
  const followUp = useFollowUp(project, run.id, run.typeKey);
  const isOwn = run.startedBy === viewerKey;
  const isGoingOn = isActive(progress.state);
  useSpokenProgress(progress, statement.title);
  useProgressTitle(isGoingOn ? `${percentOf(progress)}% · ${name}` : name);

  const showOutcome = (outcome: Outcome) => {
    void setPlace({ tab: outcome, page: 1 });
    results.current?.scrollIntoView({ block: 'start' });
    results.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  };

  return (
    <>
      <ViewTitleBar
        trailing={
          isOwn ? <RunControls progress={progress} isPending={control.isPending} onAsk={control.ask} /> : null
        }
      >
        <nav aria-label={t('run.breadcrumb')} className="flex items-center gap-1.5">
          <Link
            href={historyPath(project)}
            className="rounded-chip text-text-2 hover:text-text hover:underline"
          >
            {t('history.title')}
          </Link>
          <Icon of={ChevronRight} sizePx={14} className="text-text-3" />
        </nav>
        <h1 className="truncate text-title font-semibold">{name}</h1>
        <RunStateChip
          state={progress.state}
          isWaiting={progress.waiting !== null}
          hasFailures={progress.totals.verified < progress.totals.willChange}
        />
      </ViewTitleBar>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
        <div className="min-w-0 flex-1 bg-surface lg:overflow-y-auto">
          <div className="grid gap-5 px-6 pt-5 pb-6">
            <div>
              <RunBanners
                progress={progress}
                failure={failure}
                refusal={control.failure}
                isPlatformAway={isPlatformAway}
              />
              <h2 className="text-statement font-semibold">{statement.title}</h2>
              <p className="mt-0.5 min-h-5 text-text-2">{statement.subtitle}</p>
            </div>
            <RunNumbers totals={progress.totals} />
            <RequestCells progress={progress} fields={run.fields} />
            <ChunkLog progress={progress} fields={run.fields} />
            <SingleCounts singles={progress.singles} />
            <ReasonList outcomes={progress.outcomes} isActive={isGoingOn} onShow={showOutcome} />
          </div>
          <div ref={results}>
            <ResultItems
              project={project}
              run={run}
              progress={progress}
              roles={roles}
              tab={tab}
              pageNum={Math.max(1, page)}
              isOwn={isOwn}
              followUp={isOwn && isAtRest(progress.state) ? followUp : null}
              onMove={(next) => void setPlace({ tab: next.tab, page: next.pageNum })}
            />
          </div>
        </div>
        <aside
          aria-label={t('facts.panel')}
          className="w-full shrink-0 border-border bg-surface px-6 py-5 max-lg:order-first max-lg:border-b lg:w-88 lg:overflow-y-auto lg:border-l xl:w-97"
        >
          <RunFacts run={run} progress={progress} roles={roles} />
          <RunFollowUps project={project} run={run} progress={progress} isOwn={isOwn} followUp={followUp} />
          {isOwn ? <RunRecordLinks project={project} runId={run.id} /> : null}
        </aside>
      </div>
    </>
  );
}
