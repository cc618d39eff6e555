// The history of bulk edits in a space.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { createLoader, parseAsInteger, type SearchParams } from 'nuqs/server';
import { RunList } from '@/components/bulk-edit/history/run-list';
import { RUNS_PER_PAGE } from '@/components/bulk-edit/history/runs-page';
import { listRuns } from '@/server/bulk-edits/list-runs';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';

type HistoryPageProps = { params: Promise<{ project: string }>; searchParams: Promise<SearchParams> };

const loadPage = createLoader({ page: parseAsInteger.withDefault(1) });

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulkEdit.history');
  return { title: t('title') };
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { project } = await params;
  const pageNum = Math.max(1, (await loadPage(searchParams)).page);
  const actor = await requireActor(project, `/${project}/bulk-edits`);
  const services = getServices();
  const result = await listRuns(actor, services, { pageNum, pageSize: RUNS_PER_PAGE });
  if (!result.ok) return answerForPage(result.error);
  return <RunList project={project} first={{ pageNum, result, readAtMs: services.now() }} />;
}
