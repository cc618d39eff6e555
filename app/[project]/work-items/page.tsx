// The work items of a type. An unknown type is a 404; a list that cannot be read is said where its rows would be.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { Suspense } from 'react';
import { type ListQuery, listQueryOf, loadListQuery } from '@/components/work-item-list/list-query';
import { ListSkeleton } from '@/components/work-item-list/list-skeleton';
import { WorkItemList } from '@/components/work-item-list/work-item-list';
import type { Field } from '@/lib/fields/field';
import type { WorkItemType } from '@/lib/work-item/work-item';
import type { Actor } from '@/server/actor';
import { listTypes, readTypeMetadata } from '@/server/metadata';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';
import { listWorkItems } from '@/server/work-items/list';

type WorkItemsPageProps = { params: Promise<{ project: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workItems'))('title') };
}

export default async function WorkItemsPage({ params, searchParams }: WorkItemsPageProps) {
  const [{ project }, state, head] = await Promise.all([params, loadListQuery(searchParams), headers()]);
  const services = getServices();
  const actor = await requireActor(project, head.get('x-page-path') ?? `/${project}/work-items`);
  const [metadata, types] = await Promise.all([
    readTypeMetadata(actor, services, state.type || undefined),
    listTypes(actor, services),
  ]);
  if (!metadata.ok) answerForPage(metadata.error);
  if (!types.ok) answerForPage(types.error);
  const { type, fields } = metadata.value;
  const query = listQueryOf(type.key, state);
  // Everything that decides the status is known here; the rows may follow.
  return (
    <Suspense key={type.key} fallback={<ListSkeleton project={project} type={type} types={types.value} />}>
      <FirstRows
        actor={actor}
        project={project}
        type={type}
        types={types.value}
        fields={fields}
        query={query}
      />
    </Suspense>
  );
}

type FirstRowsProps = {
  actor: Actor;
  project: string;
  type: WorkItemType;
  types: WorkItemType[];
  fields: Field[];
  query: ListQuery;
};

async function FirstRows({ actor, query, ...list }: FirstRowsProps) {
  const services = getServices();
  const result = await listWorkItems(actor, services, {
    typeName: query.typeKey,
    name: query.name,
    pageNum: query.pageNum,
    pageSize: query.pageSize,
  });
  return <WorkItemList {...list} zone={services.zone} first={{ query, result, readAtMs: services.now() }} />;
}
