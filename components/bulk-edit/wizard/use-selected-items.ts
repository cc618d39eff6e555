'use client';
// Names and states of the selected items, read 50 at a time as the person asks for them.
import { useInfiniteQuery } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import type { SelectedItem } from '@/lib/bulk-edit/selected-item';
import type { Result } from '@/lib/errors/result';
import { routePath } from '../paths';

/** What one details call of the API takes. */
export const ITEMS_PER_PAGE = 50;

/** Gives the items read so far; ids without an item are not there, deleted or hidden. */
export function useSelectedItems(project: string, typeKey: string, ids: readonly number[]) {
  return useInfiniteQuery({
    queryKey: ['selected-items', project, typeKey, ids],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }): Promise<Result<SelectedItem[]>> => {
      const parameters = new URLSearchParams({
        type: typeKey,
        ids: ids.slice(pageParam, pageParam + ITEMS_PER_PAGE).join(','),
      });
      return readResult(routePath(project, `selection?${parameters}`), signal);
    },
    getNextPageParam: (last, _pages, start) =>
      last.ok && start + ITEMS_PER_PAGE < ids.length ? start + ITEMS_PER_PAGE : undefined,
    retry: false,
    refetchOnWindowFocus: false,
  });
}
