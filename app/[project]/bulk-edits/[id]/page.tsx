// The page of one run: progress while it goes on, the result when it has ended.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RunPage } from '@/components/bulk-edit/run/run-page';
import { isAway } from '@/lib/errors/app-error';
import { runQuery } from '@/server/actions/bulk-edit-input';
import { parseInput } from '@/server/actions/checked';
import { readRun } from '@/server/bulk-edits/read-run';
import { fail } from '@/server/fail';
import { readTypeMetadata } from '@/server/metadata';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';

type BulkEditPageProps = { params: Promise<{ project: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulkEdit.history');
  return { title: t('title') };
}

export default async function BulkEditPage({ params }: BulkEditPageProps) {
  const { project, id } = await params;
  const actor = await requireActor(project, `/${project}/bulk-edits/${id}`);
  // An id that is no id names nothing: the page is not there, the request is not wrong.
  const services = getServices();
  const parsed = parseInput(runQuery, { project, id });
  const run = parsed.ok ? await readRun(actor, services, id) : fail('not-found', 'bulkEdit.notFound');
  if (!run.ok) return answerForPage(run.error);
  // The type may be gone since; the run is shown all the same, its roles then without their names.
  const metadata = await readTypeMetadata(actor, services, run.value.typeKey);
  const roles = metadata.ok ? metadata.value.roles.map(({ id: roleId, name }) => ({ id: roleId, name })) : [];
  return (
    <RunPage
      project={project}
      run={run.value}
      roles={roles}
      viewerKey={actor.userKey}
      isPlatformAway={!metadata.ok && isAway(metadata.error)}
    />
  );
}
