'use client';
// The board's items with their nodes: read in small batches side by side, kept, and read again when they have aged.
import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Result } from '@/lib/errors/result';
import type { BoardItemHead, BoardItemNodes, ScheduleBatch } from '@/lib/schedule/board';
import { batchWith, inBatches, readSoFar } from './board-data';
import { fetchBatch } from './fetch-batch';

/** Small enough that the first rows come within one round of the limit, large enough to share one details call. */
const ITEMS_PER_BATCH = 5;
/** Younger than this, returning to the tab reads nothing again: every item costs a call. */
const FRESH_MS = 60_000;

type Batch = Result<ScheduleBatch>;

function combined(results: UseQueryResult<Batch>[]) {
  return {
    answers: results.map(({ data, dataUpdatedAt }) => ({ data, dataUpdatedAt })),
    isReading: results.some((result) => result.isFetching),
  };
}

/** An item whose batch has not come yet and of which the page knows only the id. */
function unknownHead(id: number, typeKey: string): BoardItemHead {
  return { id, name: '', typeKey, statusLabel: '', pattern: 'node', isTerminated: false };
}

/**
 * Gives the items of all groups as far as they are read; each group is read in batches of its own, so that a longer later
 * group leaves the batches of the first as they are. `knownHeads`: what the page knows already. Reading again never empties the
 * board. `store` puts in what a publish read back, so that nothing older is shown after it.
 */
export function useBoardData(
  project: string,
  typeKey: string,
  groups: readonly (readonly number[])[],
  knownHeads: readonly BoardItemHead[],
) {
  const client = useQueryClient();
  const batches = useMemo(() => groups.flatMap((ids) => inBatches(ids, ITEMS_PER_BATCH)), [groups]);
  const { answers, isReading } = useQueries({
    queries: batches.map((batch) => ({
      queryKey: ['schedule', project, typeKey, batch],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchBatch(project, typeKey, batch, signal),
      staleTime: FRESH_MS,
      retry: false,
    })),
    combine: combined,
  });
  const read = useMemo(
    () =>
      readSoFar(
        batches.map((batch, index) => ({
          ids: batch,
          result: answers[index]?.data,
          answeredAtMs: answers[index]?.dataUpdatedAt ?? 0,
        })),
      ),
    [batches, answers],
  );
  const heads = useMemo(() => {
    const known = new Map(knownHeads.map((head) => [head.id, head]));
    return groups.flat().map((id) => read.headOf.get(id) ?? known.get(id) ?? unknownHead(id, typeKey));
  }, [groups, knownHeads, read, typeKey]);
  const refresh = useCallback(
    () => client.refetchQueries({ queryKey: ['schedule', project, typeKey] }),
    [client, project, typeKey],
  );
  const store = useCallback(
    async (items: readonly BoardItemNodes[]) => {
      const queryKey = ['schedule', project, typeKey];
      // A read that began before the publish would bring the old days back.
      await client.cancelQueries({ queryKey });
      client.setQueriesData<Batch>({ queryKey }, (batch) => batchWith(batch, items));
    },
    [client, project, typeKey],
  );
  return { heads, ...read, isReading, refresh, store };
}
