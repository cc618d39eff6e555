'use client';
// The values that a field really has among the chosen items, with counts: what there is to replace.
import { useQuery } from '@tanstack/react-query';
import type { PresentValues } from '@/lib/bulk-edit/plan-preview';
import type { Result } from '@/lib/errors/result';
import { askRoute } from '../ask-route';
import { routePath } from '../paths';
import { type ItemScope, scopeBody } from '../scope/item-scope';
import { useSessionWatch } from '../use-session-watch';

type Question = { project: string; typeKey: string; scope: ItemScope; fieldKey: string };

/** Gives the values read a moment ago; null while they are being read. */
export function usePresentValues({ project, typeKey, scope, fieldKey }: Question) {
  const body = { typeKey, fieldKey, ...scopeBody(scope) };
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['bulk-edit-values', project, body],
    queryFn: ({ signal }): Promise<Result<PresentValues>> =>
      askRoute(routePath(project, 'values'), body, signal),
    retry: false,
    refetchOnWindowFocus: false,
  });
  useSessionWatch(data ?? null);
  return { result: data ?? null, isFetching, refetch };
}
