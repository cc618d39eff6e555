'use client';
// Which items the wizard is about: a frozen scope, the ids of the URL, those of the tab's storage, or a filter to freeze.
import { useQuery } from '@tanstack/react-query';
import { readResult } from '@/components/field/read-result';
import type { FrozenScope } from '@/lib/bulk-edit/scope';
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import { MATCHING } from '@/lib/work-item/matching-word';
import { askRoute } from '../ask-route';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';
import type { WizardUrl } from '../wizard/wizard-url';
import { excludedIdsOf } from './excluded-ids';
import { type ItemScope, scopeOfFrozen, scopeOfIds } from './item-scope';
import { useSelectedIds } from './use-selected-ids';

/** `scope` is null while it is being read or frozen, and when that failed. */
export type HeldScope = { scope: ItemScope | null; error: AppError | null; retry: () => void };

const UNREADABLE: Result<FrozenScope> = {
  ok: false,
  error: { kind: 'invalid', messageKey: 'bulkEdit.filterUnreadable', retryable: false },
};

type Place = { project: string; typeKey: string };

async function askScope(url: WizardUrl, place: Place, signal: AbortSignal): Promise<Result<FrozenScope>> {
  const { project, typeKey } = place;
  if (url.scope !== '')
    return readResult(routePath(project, `scope/${encodeURIComponent(url.scope)}`), signal);
  const { filterOfParameters } = await import('@/lib/work-item/filter-parameters');
  // A filter that cannot be read must never become a larger one.
  const filter = filterOfParameters(url);
  if (filter === null) return UNREADABLE;
  const exceptIds = excludedIdsOf(url.except, project, typeKey);
  return askRoute(
    routePath(project, 'scope'),
    { typeKey, from: { kind: 'filter', filter, exceptIds } },
    signal,
  );
}

/** Gives the scope that the URL names. `onFrozen` is told the id under which a filter was frozen, once. */
export function useItemScope(url: WizardUrl, place: Place, onFrozen: (scopeId: string) => void): HeldScope {
  const isFilter = url.scope === '' && url.ids === MATCHING;
  const isAsked = url.scope !== '' || isFilter;
  const ids = useSelectedIds(isAsked ? '' : url.ids, place.project, place.typeKey);
  const asked = useQuery({
    queryKey: [
      'bulk-edit-scope',
      place,
      isFilter ? [url.q, url.terminated, url.filter, url.except] : url.scope,
    ],
    queryFn: async ({ signal, client }): Promise<Result<FrozenScope>> => {
      const answer = await askScope(url, place, signal);
      if (isFilter && answer.ok) {
        client.setQueryData(['bulk-edit-scope', place, answer.value.scopeId], answer);
        onFrozen(answer.value.scopeId);
      }
      return answer;
    },
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const result = isAsked ? (asked.data ?? null) : null;
  useSessionWatch(result);
  const retry = () => void asked.refetch();
  if (isAsked)
    return {
      scope: result?.ok ? scopeOfFrozen(result.value) : null,
      error: result && !result.ok ? result.error : null,
      retry,
    };
  return { scope: ids === null ? null : scopeOfIds(ids), error: null, retry };
}
