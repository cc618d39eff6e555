'use client';
// A fresh look at the items of a plan: whose values are no longer those of the preview.
import { useQuery } from '@tanstack/react-query';
import type { PlanCheck } from '@/lib/bulk-edit/plan-preview';
import type { Result } from '@/lib/errors/result';
import { askRoute } from '../ask-route';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';

/** Gives what the last look found; null until the first. `look` reads every item again that would change. */
export function usePlanCheck(project: string, planId: string) {
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery({
    queryKey: ['bulk-edit-plan-check', project, planId],
    queryFn: ({ signal }): Promise<Result<PlanCheck>> =>
      askRoute(routePath(project, `plans/${encodeURIComponent(planId)}/check`), {}, signal),
    enabled: false,
    retry: false,
  });
  useSessionWatch(data ?? null);
  return { result: data ?? null, gotAtMs: dataUpdatedAt, isLooking: isFetching, look: () => void refetch() };
}

export type PlanLook = ReturnType<typeof usePlanCheck>;
