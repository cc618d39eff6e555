// The form for a new work item of a type; `from` names an item to fill it from.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { CreateForm } from '@/components/work-item/create-form';
import { readTypeMetadata } from '@/server/metadata';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';
import { prepareNewItem } from '@/server/work-items/new-item';

type NewItemPageProps = {
  params: Promise<{ project: string; type: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

const readType = cache(async (project: string, typeName: string) => {
  const path = (await headers()).get('x-page-path') ?? `/${project}/work-items/${typeName}/new`;
  const actor = await requireActor(project, path);
  const metadata = await readTypeMetadata(actor, getServices(), typeName);
  if (!metadata.ok) answerForPage(metadata.error);
  return { actor, type: metadata.value.type };
});

export async function generateMetadata({ params }: NewItemPageProps): Promise<Metadata> {
  const { project, type } = await params;
  const { type: known } = await readType(project, type);
  return { title: (await getTranslations('workItem'))('create.title', { type: known.name }) };
}

export default async function NewItemPage({ params, searchParams }: NewItemPageProps) {
  const [{ project, type: typeName }, { from }] = await Promise.all([params, searchParams]);
  const { actor, type } = await readType(project, typeName);
  const services = getServices();
  const copyId = typeof from === 'string' && /^\d{1,15}$/.test(from) ? Number(from) : null;
  const start = await prepareNewItem(actor, services, { typeName: type.key, copyId });
  if (!start.ok) answerForPage(start.error);
  return (
    <CreateForm
      key={copyId}
      project={project}
      start={start.value}
      draftOwner={{ userKey: actor.userKey, projectKey: actor.projectKey }}
      openedAtMs={services.now()}
      zone={services.zone}
    />
  );
}
