'use client';
// Names and states of the chosen items, read 50 at a time as the person asks for them.
import { useInfiniteQuery } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import type { SelectedItem } from '@/lib/bulk-edit/selected-item';
import { ok, type Result } from '@/lib/errors/result';
import { routePath } from '../paths';
import type { ItemScope } from './item-scope';

/** What one details call of the API takes. */
export const ITEMS_PER_PAGE = 50;

/** One page: the ids it is about, and the items that could be read of them. */
type ItemsPage = { ids: readonly number[]; items: SelectedItem[] };

async function readPage(
  project: string,
  typeKey: string,
  scope: ItemScope,
  pageNum: number,
  signal: AbortSignal,
): Promise<Result<ItemsPage>> {
  if (scope.kind === 'frozen') {
    const page = new URLSearchParams({ page: String(pageNum), size: String(ITEMS_PER_PAGE) });
    return readResult(
      routePath(project, `scope/${encodeURIComponent(scope.frozen.scopeId)}/items?${page}`),
      signal,
    );
  }
  const ids = scope.ids.slice((pageNum - 1) * ITEMS_PER_PAGE, pageNum * ITEMS_PER_PAGE);
  const parameters = new URLSearchParams({ type: typeKey, ids: ids.join(',') });
  const items = await readResult<SelectedItem[]>(routePath(project, `selection?${parameters}`), signal);
  return items.ok ? ok({ ids, items: items.value }) : items;
}

/** Gives the pages read so far; ids without an item are not there, deleted or hidden. */
export function useSelectedItems(project: string, typeKey: string, scope: ItemScope) {
  return useInfiniteQuery({
    queryKey: ['selected-items', project, typeKey, scope],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }): Promise<Result<ItemsPage>> =>
      readPage(project, typeKey, scope, pageParam, signal),
    getNextPageParam: (last, _pages, pageNum) =>
      last.ok && pageNum * ITEMS_PER_PAGE < scope.count ? pageNum + 1 : undefined,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
