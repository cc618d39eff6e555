// The work items of a type. An unknown type is a 404; a list that cannot be read is said where its rows would be.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import {
  type ExplorerUrl,
  explorerStateOf,
  neededFieldKeys,
  readExplorerUrl,
} from '@/components/work-item-list/explorer-url';
import { ListSkeleton } from '@/components/work-item-list/list-skeleton';
import { rowsQuestion } from '@/components/work-item-list/rows-question';
import { WorkItemList } from '@/components/work-item-list/work-item-list';
import type { Field } from '@/lib/fields/field';
import type { WorkItemType } from '@/lib/work-item/work-item';
import type { Actor } from '@/server/actor';
import { fail } from '@/server/fail';
import { listTypes, readTypeMetadata } from '@/server/metadata';
import { listViews } from '@/server/saved-views/list';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';
import { exploreItems } from '@/server/work-items/explore';

type WorkItemsPageProps = {
  params: Promise<{ project: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Rows of the first picture; the browser asks for more as they are wanted. */
const FIRST_ROWS = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workItems'))('title') };
}

export default async function WorkItemsPage({ params, searchParams }: WorkItemsPageProps) {
  const [{ project }, url, head] = await Promise.all([params, searchParams.then(readExplorerUrl), headers()]);
  const services = getServices();
  const actor = await requireActor(project, head.get('x-page-path') ?? `/${project}/work-items`);
  const [metadata, types] = await Promise.all([
    readTypeMetadata(actor, services, url.type || undefined),
    listTypes(actor, services),
  ]);
  if (!metadata.ok) answerForPage(metadata.error);
  if (!types.ok) answerForPage(types.error);
  const { type, fields, roles } = metadata.value;
  // Everything that decides the status is known here; the rows may follow.
  return (
    <Suspense key={type.key} fallback={<ListSkeleton project={project} type={type} types={types.value} />}>
      <List
        actor={actor}
        project={project}
        type={type}
        types={types.value}
        fields={fields}
        roles={roles.map(({ id, name }) => ({ id, name }))}
        url={url}
      />
    </Suspense>
  );
}

type ListProps = {
  actor: Actor;
  project: string;
  type: WorkItemType;
  types: WorkItemType[];
  fields: Field[];
  roles: { id: string; name: string }[];
  url: ExplorerUrl;
};

async function List({ actor, url, ...list }: ListProps) {
  const services = getServices();
  const { type, fields } = list;
  // A terminated item of a node flow is "closed", of a state flow "systemEnded": the status options tell the two apart.
  const status = fields.find((field) => field.key === 'work_item_status');
  const hasNodes = !status?.options.some((option) => option.id === 'systemEnded');
  const state = explorerStateOf(url, fields, hasNodes);
  const question = rowsQuestion(type.key, state);
  const [result, views] = await Promise.all([
    state.filter === null
      ? fail('invalid', 'filter.unreadable')
      : exploreItems(actor, services, {
          typeName: type.key,
          filter: state.filter,
          fieldKeys: neededFieldKeys(state),
          pageNum: 1,
          pageSize: FIRST_ROWS,
        }),
    listViews(actor, services, type.key),
  ]);
  const readAtMs = services.now();
  return (
    <WorkItemList
      {...list}
      hasNodes={hasNodes}
      zone={services.zone}
      first={{ question: question ?? '', result, readAtMs }}
      views={views}
    />
  );
}
