// Puts the batches that were read so far together into what the board shows. Pure; called by use-board-data.ts.
import type { Result } from '@/lib/errors/result';
import type { BoardItemHead, BoardItemNodes, ScheduleBatch } from '@/lib/schedule/board';
import type { PeopleByKey } from '@/lib/work-item/person';

/** One batch: which items were asked for and what came, undefined while nothing did. */
export type BatchState = {
  ids: readonly number[];
  result: Result<ScheduleBatch> | undefined;
  answeredAtMs: number;
};

/** Everything read so far, by item. `oldestReadAtMs` null = nothing was read yet. */
export type ReadSoFar = {
  headOf: ReadonlyMap<number, BoardItemHead>;
  nodesOf: ReadonlyMap<number, BoardItemNodes>;
  people: PeopleByKey;
  roleNames: Record<string, string>;
  oldestReadAtMs: number | null;
};

/** Gives what the batches hold; every item of a batch that failed fails with its reason. */
export function readSoFar(batches: readonly BatchState[]): ReadSoFar {
  const headOf = new Map<number, BoardItemHead>();
  const nodesOf = new Map<number, BoardItemNodes>();
  const people: PeopleByKey = {};
  const roleNames: Record<string, string> = {};
  let oldestReadAtMs: number | null = null;
  for (const { ids, result, answeredAtMs } of batches) {
    if (result === undefined) continue;
    if (!result.ok) {
      for (const itemId of ids)
        nodesOf.set(itemId, { itemId, readAtMs: answeredAtMs, ok: false, error: result.error });
      continue;
    }
    Object.assign(people, result.value.people);
    Object.assign(roleNames, result.value.roleNames);
    for (const head of result.value.heads) headOf.set(head.id, head);
    for (const item of result.value.items) {
      nodesOf.set(item.itemId, item);
      oldestReadAtMs = Math.min(oldestReadAtMs ?? item.readAtMs, item.readAtMs);
    }
  }
  return { headOf, nodesOf, people, roleNames, oldestReadAtMs };
}

/** The batch with some items replaced by what was read of them since. */
export function batchWith(
  result: Result<ScheduleBatch> | undefined,
  items: readonly BoardItemNodes[],
): Result<ScheduleBatch> | undefined {
  if (!result?.ok) return result;
  const fresh = new Map(items.map((item) => [item.itemId, item]));
  return {
    ok: true,
    value: { ...result.value, items: result.value.items.map((item) => fresh.get(item.itemId) ?? item) },
  };
}

/** The ids in groups of at most `size`, in order. */
export function inBatches(ids: readonly number[], size: number): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < ids.length; start += size) batches.push(ids.slice(start, start + size));
  return batches;
}
