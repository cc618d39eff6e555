// What publish tests stand on: a stack whose calls pass a network that a test can act in, with short pauses.
import type { Result } from '@/lib/errors/result';
import type { BoardNode } from '@/lib/schedule/board';
import type { DraftChange } from '@/lib/schedule/draft';
import type { PublishAnswer } from '@/lib/schedule/publish';
import { createOpenApi } from '@/server/open-api/open-api';
import { publishSchedules } from '@/server/schedules/publish';
import { readItemFlow } from '@/server/schedules/read-flow';
import type { Services } from '@/server/services';
import { createItem } from '../../../sandbox/support/make-items';
import { startTestStack, type TestStack } from '../../support/test-stack';
import { type Network, openNetwork } from './network';

export const LIN = '7401000000000000101';
export const WEI = '7401000000000000102';
export const ANA = '7401000000000000103';
export const TOM = '7401000000000000104';
/** 2026-03-02, a Monday. */
export const MONDAY = 20_514;
/** Looks are short: the sandbox is as fresh as it gets. */
export const QUICK = { lookAfterMs: [0, 5] };

const DAY_MS = 86_400_000;
const startMs = (day: number) => 1772380800000 + (day - MONDAY) * DAY_MS;

/** A schedule as it travels, in Shanghai. */
export const wire = (startDay: number, endDay: number, points: number) => ({
  estimate_start_date: startMs(startDay),
  estimate_end_date: startMs(endDay + 1) - 1,
  points,
  is_auto: false,
});

export type PublishBench = {
  stack: TestStack;
  services: Services;
  network: Network;
  actor: { userKey: string; projectKey: string };
  newItem(): Promise<number>;
  /** Stores by hand, past our own write path. */
  store(id: number, nodeId: string, body: object): Promise<void>;
  nodeOf(id: number, nodeId: string): Promise<BoardNode>;
  publish(changes: DraftChange[], undoOf?: string): Promise<PublishAnswer>;
  stop(): Promise<void>;
};

/** Gives the value; throws what went wrong. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Starts a bench on a sandbox without limits. */
export async function startPublishBench(): Promise<PublishBench> {
  const stack = await startTestStack({ limits: false });
  const network = await openNetwork(stack.sandboxUrl);
  const { info, pool, services: plain } = stack;
  const api = createOpenApi({
    baseUrl: network.url,
    pluginId: info.plugin_id,
    pluginSecret: info.plugin_secret,
    pool,
    log: plain.log,
    zone: plain.zone,
    backoffBaseMs: 1,
  });
  const services = { ...plain, api };
  const projectKey = info.projects.find((entry) => entry.simple_name === 'orbit')?.project_key ?? '';
  const actor = { userKey: LIN, projectKey };
  return {
    stack,
    services,
    network,
    actor,
    newItem: () => {
      // A fault may have ended the token of the hand that stores past us.
      stack.sandbox.forgetToken();
      return createItem(stack.sandbox);
    },
    store: async (id, nodeId, body) => {
      const answer = await stack.sandbox.call('PUT', `orbit/workflow/story/${id}/node/${nodeId}`, body);
      if (answer.body.err_code !== 0) throw new Error(JSON.stringify(answer.body));
    },
    nodeOf: async (id, nodeId) => {
      const { item } = await readItemFlow(actor, services, { id, typeKey: 'story', pattern: 'node' });
      const node = item.ok ? item.nodes.find((entry) => entry.id === nodeId) : undefined;
      if (!node) throw new Error(`no node ${nodeId}`);
      return node;
    },
    publish: async (changes, undoOf) =>
      must(
        await publishSchedules(
          actor,
          services,
          { typeName: 'story', changes, ...(undoOf ? { undoOf } : {}) },
          QUICK,
        ),
      ),
    stop: async () => {
      await api.close();
      await network.close();
      await stack.stop();
    },
  };
}
