// One work item. Unknown type or item: 404, decided before anything is sent.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Editor } from '@/components/work-item/editor';
import { findType } from '@/server/metadata';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';
import { readWorkItem } from '@/server/work-items/read';

type ItemPageProps = {
  params: Promise<{ project: string; type: string; id: string }>;
  searchParams: Promise<{ notStored?: string | string[] }>;
};

/** Read once for the title and the page. */
const readItem = cache(async (project: string, typeName: string, idText: string) => {
  const services = getServices();
  const path = (await headers()).get('x-page-path') ?? `/${project}/work-items/${typeName}/${idText}`;
  const actor = await requireActor(project, path);
  const id = Number(idText);
  if (!/^\d+$/.test(idText) || !Number.isSafeInteger(id) || id === 0) notFound();
  const type = await findType(actor, services, typeName);
  if (!type.ok) answerForPage(type.error);
  const detail = await readWorkItem(actor, services, { typeName: type.value.key, id });
  if (!detail.ok) answerForPage(detail.error);
  return { actor, type: type.value, detail: detail.value };
});

export async function generateMetadata({ params }: ItemPageProps): Promise<Metadata> {
  const { project, type, id } = await params;
  const { detail } = await readItem(project, type, id);
  return { title: detail.item.name || id };
}

export default async function ItemPage({ params, searchParams }: ItemPageProps) {
  const [{ project, type: typeName, id }, { notStored }] = await Promise.all([params, searchParams]);
  const { actor, type, detail } = await readItem(project, typeName, id);
  return (
    <Editor
      key={detail.item.id}
      project={project}
      type={type}
      detail={detail}
      draftOwner={{ userKey: actor.userKey, projectKey: actor.projectKey }}
      notStoredAtCreate={typeof notStored === 'string' ? notStored.split(',') : []}
      zone={getServices().zone}
    />
  );
}
