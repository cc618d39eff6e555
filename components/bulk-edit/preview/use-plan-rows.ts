'use client';
// Rows of a plan, as many at a time as a person looks through. A small plan has them at hand, a large one asks the server.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { readResult } from '@/components/field/read-result';
import type { PlanRow } from '@/lib/bulk-edit/plan';
import type { PlanPreview, PlanRowsPage } from '@/lib/bulk-edit/plan-preview';
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import type { PeopleByKey } from '@/lib/work-item/person';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';
import { findRows, type RowsQuestion } from './find-rows';

/** Rows that each step brings: a few screens. */
export const ROWS_STEP = 100;

/** Rows read so far; `total` is null until the first are there. */
export type PlanRowsRead = {
  rows: readonly PlanRow[];
  total: number | null;
  people: PeopleByKey;
  relatedNames: Record<number, string>;
  error: AppError | null;
  isWaiting: boolean;
  isReadingMore: boolean;
  readMore: () => void;
  refetch: () => void;
};

function parametersOf({ tab, group, query }: RowsQuestion, pageNum: number): URLSearchParams {
  const parameters = new URLSearchParams({ tab, page: String(pageNum), size: String(ROWS_STEP) });
  if (group) {
    parameters.set('change', String(group.changeIndex));
    parameters.set('group', group.groupKey);
  }
  if (query) parameters.set('q', query);
  return parameters;
}

/** Gives the first rows that answer the question, and the way to more. */
export function usePlanRows(project: string, preview: PlanPreview, question: RowsQuestion): PlanRowsRead {
  const isAtHand = preview.rows.length > 0;
  const [shownCount, setShownCount] = useState(ROWS_STEP);
  const { tab, group, query } = question;
  const found = useMemo(
    () => (isAtHand ? findRows(preview.rows, { tab, group, query }) : []),
    [isAtHand, preview.rows, tab, group, query],
  );
  const asked = useInfiniteQuery({
    queryKey: ['bulk-edit-plan-rows', project, preview.planId, tab, group?.groupKey, query],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }): Promise<Result<PlanRowsPage>> => {
      const parameters = parametersOf(question, pageParam);
      return readResult(
        routePath(project, `plans/${encodeURIComponent(preview.planId)}/rows?${parameters}`),
        signal,
      );
    },
    getNextPageParam: (last, _pages, pageNum) =>
      last.ok && pageNum * ROWS_STEP < last.value.total ? pageNum + 1 : undefined,
    enabled: !isAtHand,
    placeholderData: keepPreviousData,
    // A plan never changes.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
  });
  const pages = asked.data?.pages ?? [];
  const failed = pages.find((page) => !page.ok);
  useSessionWatch(failed ?? null);
  const read = pages.flatMap((page) => (page.ok ? [page.value] : []));
  if (isAtHand)
    return {
      rows: found.slice(0, shownCount),
      total: found.length,
      people: preview.people,
      relatedNames: preview.relatedNames,
      error: null,
      isWaiting: false,
      isReadingMore: false,
      readMore: () => setShownCount((count) => count + ROWS_STEP),
      refetch: () => {},
    };
  return {
    rows: read.flatMap((page) => page.rows),
    total: read.at(-1)?.total ?? null,
    people: Object.assign({ ...preview.people }, ...read.map((page) => page.people)),
    relatedNames: Object.assign({ ...preview.relatedNames }, ...read.map((page) => page.relatedNames)),
    error: failed && !failed.ok ? failed.error : null,
    isWaiting: asked.isPlaceholderData,
    isReadingMore: asked.isFetchingNextPage,
    readMore: () => void asked.fetchNextPage(),
    refetch: () => void asked.refetch(),
  };
}
