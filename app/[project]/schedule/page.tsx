// The schedule board of a type's first items, or of chosen ones. Unknown types and items are a 404.
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { askedItemsOf, DRAFT_NAME_MAX, MATCHING_ITEMS_MAX } from '@/components/schedule/asked-items';
import { ScheduleBoard } from '@/components/schedule/schedule-board';
import { dayOfMs } from '@/lib/schedule/days';
import { filterOfParameters } from '@/lib/work-item/filter-parameters';
import type { Actor } from '@/server/actor';
import { listTypes } from '@/server/metadata';
import { readNamedDraft } from '@/server/schedules/drafts';
import { readScheduleBoard } from '@/server/schedules/read-board';
import { getServices } from '@/server/services';
import { answerForPage, requireActor } from '@/server/session';
import { type MatchingIds, matchingIds } from '@/server/work-items/matching-ids';
import { loadBoardParameters } from './board-parameters';

type SchedulePageProps = { params: Promise<{ project: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('title') };
}

export default async function SchedulePage({ params, searchParams }: SchedulePageProps) {
  const [{ project }, query, head] = await Promise.all([
    params,
    loadBoardParameters(searchParams),
    headers(),
  ]);
  const services = getServices();
  const actor = await requireActor(project, head.get('x-page-path') ?? `/${project}/schedule`);
  const asked = askedItemsOf(query.ids);
  if (asked.kind === 'unreadable') notFound();
  const matching = asked.kind === 'matching' ? await matchingOf(actor, query) : null;
  const ids = asked.kind === 'chosen' ? asked.ids : (matching?.ids ?? null);
  const [types, board] = await Promise.all([
    listTypes(actor, services),
    readScheduleBoard(actor, services, { typeName: query.type ?? undefined, ids }),
  ]);
  if (!types.ok) answerForPage(types.error);
  if (!board.ok) answerForPage(board.error);
  const isNothingFound = asked.kind === 'chosen' && board.value.heads.length === 0;
  if (isNothingFound) notFound();
  const draftName = query.draft.trim().slice(0, DRAFT_NAME_MAX);
  const draft = await readNamedDraft(actor, services, { boardKey: board.value.typeKey, name: draftName });
  if (!draft.ok) answerForPage(draft.error);
  return (
    <ScheduleBoard
      // Another type or other items are another board: nothing of the first may stay.
      key={[board.value.typeKey, query.ids, query.q, query.terminated, query.filter].join(' ')}
      project={project}
      projectKey={actor.projectKey}
      userKey={actor.userKey}
      board={board.value}
      isStoredSelection={asked.kind === 'stored'}
      matchingTotal={matching?.total ?? null}
      types={types.value}
      draft={{ name: draftName, stored: draft.value }}
      zone={services.zone}
      today={dayOfMs(services.now(), services.zone)}
    />
  );
}

/** The newest items of a filter. A filter that cannot be read is no page: another one would show other items. */
async function matchingOf(
  actor: Actor,
  query: { type: string | null; q: string; terminated: string; filter: string },
): Promise<MatchingIds> {
  const filter = filterOfParameters(query);
  if (!filter || query.type === null) notFound();
  const input = { typeKey: query.type, filter, limit: MATCHING_ITEMS_MAX };
  const found = await matchingIds(actor, getServices(), input);
  return found.ok ? found.value : answerForPage(found.error);
}
