'use client';
// Asks for the plan of a bulk edit: what would happen to each item, from values read at this moment.
import { useQuery } from '@tanstack/react-query';
import type { Change } from '@/lib/bulk-edit/change';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import type { Result } from '@/lib/errors/result';
import { askRoute } from '../ask-route';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';

type PreviewQuestion = {
  project: string;
  typeKey: string;
  ids: readonly number[];
  changes: readonly Change[];
};

/** Gives the preview and when the browser got it (epoch ms, the browser's clock). Coming back to the step reads anew. */
export function usePreview({ project, typeKey, ids, changes }: PreviewQuestion) {
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery({
    queryKey: ['bulk-edit-preview', project, typeKey, ids, changes],
    queryFn: ({ signal }): Promise<Result<PlanPreview>> =>
      askRoute(routePath(project, 'preview'), { typeKey, ids, changes }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useSessionWatch(data ?? null);
  return { result: data ?? null, gotAtMs: dataUpdatedAt, isFetching, refetch };
}
