// What a bulk edit really did, as the sandbox saw it: stored changes, and when its batch requests arrived.
import { lastEffect, lastRequest, sandboxEffects, sandboxRequests } from './sandbox-control';

const BATCH_UPDATE = '/open_api/work_item/batch_update';

/** One item's field as it was stored. */
export type StoredChange = { id: number; target: string; before: unknown; after: unknown };

export type BatchTraffic = { arrivedAtMs: number[]; gapsMs: number[]; refusedForRate: number };

export type SandboxMark = {
  /** Changes stored since the mark. */
  changes(): Promise<StoredChange[]>;
  /** Batch requests since the mark, and how many requests of any kind were refused as too many. */
  traffic(): Promise<BatchTraffic>;
};

/** Remembers this moment of the sandbox. */
export async function markSandbox(): Promise<SandboxMark> {
  const [effect, request] = [await lastEffect(), await lastRequest()];
  return {
    changes: async () =>
      (await sandboxEffects(effect)).map(({ work_item_id: id, target, before, after }) => ({
        id,
        target,
        before,
        after,
      })),
    traffic: async () => {
      const requests = await sandboxRequests(request);
      const arrivedAtMs = requests
        .filter((entry) => entry.method === 'POST' && entry.path === BATCH_UPDATE)
        .map((entry) => entry.at_ms);
      return {
        arrivedAtMs,
        gapsMs: arrivedAtMs.slice(1).map((atMs, index) => atMs - (arrivedAtMs[index] ?? 0)),
        refusedForRate: requests.filter((entry) => entry.status === 429).length,
      };
    },
  };
}
