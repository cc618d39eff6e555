// The history of bulk edits in a space.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { createLoader, type SearchParams } from 'nuqs/server';
import { RunList } from '@/components/bulk-edit/history/run-list';
import { RUNS_PER_PAGE, runsParsers } from '@/components/bulk-edit/history/runs-query';
import { listRuns } from '@/server/bulk-edits/list-runs';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';

type HistoryPageProps = { params: Promise<{ project: string }>; searchParams: Promise<SearchParams> };

const loadWish = createLoader(runsParsers);

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulkEdit.history');
  return { title: t('title') };
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { project } = await params;
  const wish = await loadWish(searchParams);
  const actor = await requireActor(project, `/${project}/bulk-edits`);
  const services = getServices();
  const result = await listRuns(actor, services, {
    pageNum: Math.max(1, wish.page),
    pageSize: RUNS_PER_PAGE,
    search: wish.q.trim() === '' ? undefined : wish.q,
    state: wish.state ?? undefined,
    startedBy: wish.by === 'me' ? actor.userKey : undefined,
  });
  if (!result.ok) return answerForPage(result.error);
  return <RunList project={project} first={{ wish, result, readAtMs: services.now() }} />;
}
