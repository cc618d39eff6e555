'use client';
// The page of items on the screen: the server's own for the URL it rendered, then whatever the person moves to.
import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Result } from '@/lib/errors/result';
import type { WorkItemPage } from '@/lib/work-item/work-item';
import { fetchPage } from './fetch-page';
import type { ListQuery } from './list-query';

/** A page as the server rendered it, with the question it answers. `readAtMs` is the server's clock. */
export type FirstPage = { query: ListQuery; result: Result<WorkItemPage>; readAtMs: number };

/** Rows younger than this are shown again without asking; going back to a page feels instant. */
const FRESH_MS = 20_000;

function keyOf(project: string, query: ListQuery) {
  return ['work-items', project, query];
}

/** Puts the server's page into the cache unless a newer reading is there already; both ages are by the server's clock. */
function adopt(client: QueryClient, project: string, first: FirstPage): void {
  const known = client.getQueryData<Result<WorkItemPage>>(keyOf(project, first.query));
  if (known?.ok && known.value.readAtMs >= first.readAtMs) return;
  client.setQueryData(keyOf(project, first.query), first.result, { updatedAt: first.readAtMs });
}

/** Gives the page for `query`. `isWaiting`: older rows are shown while the asked ones are on their way. */
export function usePage(project: string, query: ListQuery, first: FirstPage) {
  const client = useQueryClient();
  // During rendering, as TanStack's own hydration does: the first picture must already show the server's rows, and an
  // item edited since must not appear with its old name for as long as the cache is fresh.
  useMemo(() => adopt(client, project, first), [client, project, first]);
  const { data, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: keyOf(project, query),
    queryFn: ({ signal }) => fetchPage(project, query, signal),
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => (state.data?.ok ? FRESH_MS : 0),
    retry: false,
  });
  return { result: data ?? null, isFetching, isWaiting: isPlaceholderData, refetch };
}
