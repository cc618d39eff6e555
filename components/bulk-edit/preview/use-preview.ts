'use client';
// Brings the plan of a bulk edit: what would happen to each item. Made from values read at this moment, or one made before.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readResult } from '@/components/field/read-result';
import type { PlanPreview, PreviewProgress } from '@/lib/bulk-edit/plan-preview';
import type { Result } from '@/lib/errors/result';
import { askLines } from '../ask-lines';
import { routePath } from '../paths';
import type { PlanSource } from '../plan-source';
import { scopeBody } from '../scope/item-scope';
import { useSessionWatch } from '../use-session-watch';

/** Gives the preview and when the browser got it (epoch ms, the browser's clock). Coming back to the step reads anew. */
export function usePreview(project: string, source: PlanSource) {
  const [progress, setProgress] = useState<PreviewProgress | null>(null);
  const { data, dataUpdatedAt, isFetching, refetch } = useQuery({
    queryKey: ['bulk-edit-preview', project, source],
    queryFn: ({ signal }): Promise<Result<PlanPreview>> => {
      setProgress(null);
      if (source.kind === 'plan')
        return readResult(routePath(project, `plans/${encodeURIComponent(source.planId)}`), signal);
      if (source.kind === 'csv') {
        const { importId, mapping, answers, emptyMeans } = source;
        const url = routePath(project, `csv/${encodeURIComponent(importId)}/preview`);
        return askLines(url, { mapping, answers, emptyMeans }, signal, setProgress);
      }
      const { typeKey, scope, changes } = source;
      const question = { typeKey, changes, ...scopeBody(scope) };
      return askLines(routePath(project, 'preview'), question, signal, setProgress);
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  useSessionWatch(data ?? null);
  return { result: data ?? null, progress, gotAtMs: dataUpdatedAt, isFetching, refetch };
}
