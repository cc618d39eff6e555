'use client';
// The page of items on the screen: the server's own for the URL it rendered, then whatever the person moves to.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Result } from '@/lib/errors/result';
import type { WorkItemPage } from '@/lib/work-item/work-item';
import { fetchPage } from './fetch-page';
import type { ListQuery } from './list-query';

/** A page as the server rendered it, with the question it answers. */
export type FirstPage = { query: ListQuery; result: Result<WorkItemPage>; readAtMs: number };

/** Rows younger than this are shown again without asking; going back to a page feels instant. */
const FRESH_MS = 20_000;

function sameQuery(a: ListQuery, b: ListQuery): boolean {
  return a.typeKey === b.typeKey && a.name === b.name && a.pageNum === b.pageNum && a.pageSize === b.pageSize;
}

/** Gives the page for `query`. `isWaiting`: older rows are shown while the asked ones are on their way. */
export function usePage(project: string, query: ListQuery, first: FirstPage) {
  const isFirst = sameQuery(query, first.query);
  const { data, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['work-items', project, query],
    queryFn: ({ signal }) => fetchPage(project, query, signal),
    initialData: isFirst ? first.result : undefined,
    initialDataUpdatedAt: isFirst ? first.readAtMs : undefined,
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => (state.data?.ok ? FRESH_MS : 0),
    retry: false,
  });
  return { result: data ?? null, isFetching, isWaiting: isPlaceholderData, refetch };
}
