// `npm run bench -- sandbox`: how fast the sandbox answers with 2,000 and with 100,000 items. One JSON object is printed last.
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { createSandbox } from '@/server/sandbox/app';
import { startBenchPostgres } from './support/bench-postgres';

const sizes = [2000, 100_000];
const rounds = 150;
const adminKey = '7401000000000000101';
const orbitKey = '65f1c0de8a1b2c3d4e5f6071';

type Send = (method: string, path: string, body?: unknown) => Promise<Reply>;
interface Reply {
  err_code: number;
  err_msg: string;
  data: { id: number }[];
}

/** One kind of request; gets the ids of stories and the number of the round. */
type Operation = (send: Send, ids: number[], round: number) => Promise<Reply>;

const statuses = ['planning', 'doing', 'testing', 'end'];
const words = ['billing', 'search', 'theme', 'order', 'the'];
const day = 1_772_380_800_000;

const operations: Record<string, Operation> = {
  filter: (send, _ids, round) =>
    send('POST', 'orbit/work_item/filter', {
      work_item_type_keys: ['story'],
      page_num: 1 + (round % 5),
      page_size: 50,
      ...(round % 3 === 1 && { work_item_name: words[round % words.length] }),
      ...(round % 3 === 2 && { work_item_status: [{ state_key: statuses[round % statuses.length] }] }),
    }),
  search: (send, _ids, round) => {
    const person = {
      param_key: 'people',
      operator: 'HAS ANY OF',
      value: [`74010000000000001${String(1 + (round % 40)).padStart(2, '0')}`],
    };
    const status = { param_key: 'work_item_status', operator: 'HAS ANY OF', value: [statuses[round % 3]] };
    const priority = { param_key: 'priority', operator: 'HAS ANY OF', value: ['option_1', 'option_2'] };
    // Narrow enough for the 5,000 results that a search may have.
    const search_params = round % 2 === 0 ? [status, priority, person] : [status, priority];
    return send('POST', 'orbit/work_item/story/search/params', {
      search_group: { conjunction: 'AND', search_params },
      page_size: 50,
    });
  },
  details: (send, ids, round) => {
    const from = (round * 37) % Math.max(1, ids.length - 50);
    return send('POST', 'orbit/work_item/story/query', { work_item_ids: ids.slice(from, from + 50) });
  },
  update: (send, ids, round) =>
    send('PUT', `orbit/work_item/story/${ids[round % ids.length]}`, {
      update_fields: [{ field_key: 'field_b6125d', field_value: round }],
    }),
  node: (send, ids, round) =>
    send('PUT', `orbit/workflow/story/${ids[round % ids.length]}/node/started`, {
      node_schedule: {
        estimate_start_date: day,
        estimate_end_date: day + 86_399_999,
        points: round % 7,
        is_auto: false,
      },
    }),
};

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return (
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100
  );
}

interface Measured {
  size: number;
  send: Send;
  ids: number[];
  resetMs: number;
  stop(): Promise<void>;
}

async function timeOf(operation: Operation, { send, ids }: Measured, round: number): Promise<number> {
  const startedMs = performance.now();
  const reply = await operation(send, ids, round);
  const tookMs = performance.now() - startedMs;
  if (reply.err_code !== 0) throw new Error(`refused: ${reply.err_code} ${reply.err_msg}`);
  return tookMs;
}

/** Times of the operation on each sandbox, taken in turn: whatever else the machine does strikes all sizes alike. */
async function measure(operation: Operation, sandboxes: readonly Measured[]): Promise<number[][]> {
  const times: number[][] = sandboxes.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, sandbox] of sandboxes.entries()) {
      const tookMs = await timeOf(operation, sandbox, round);
      // The first rounds warm up plans and code.
      if (round >= 10) times[index]?.push(tookMs);
    }
  }
  return times;
}

async function startMeasured(databaseUrl: string, size: number): Promise<Measured> {
  const sandbox = await createSandbox({
    databaseUrl,
    items: 0,
    seed: 1,
    timeZone: 'Asia/Shanghai',
    taskMs: { low: 800, high: 2500 },
    tokenSeconds: 7200,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const server = await new Promise<Server>((resolve) => {
    const started = serve({ fetch: sandbox.fetch, hostname: '127.0.0.1', port: 0 }, () =>
      resolve(started as Server),
    ) as Server;
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const control = async (method: string, path: string, body?: unknown) =>
    (await fetch(`${url}/sandbox/${path}`, { method, body: JSON.stringify(body) })).json();
  const { ms: resetMs } = await control('POST', 'reset', { items: size });
  await control('PUT', 'switches', { enforces_limits: false });
  const info = await control('GET', 'info');
  const granted = await fetch(`${url}/open_api/authen/plugin_token`, {
    method: 'POST',
    body: JSON.stringify({ plugin_id: info.plugin_id, plugin_secret: info.plugin_secret }),
  });
  const { data } = await granted.json();
  const headers = {
    'content-type': 'application/json',
    'X-PLUGIN-TOKEN': data.token,
    'X-USER-KEY': adminKey,
  };
  const send: Send = async (method, path, body) =>
    (await fetch(`${url}/open_api/${path}`, { method, headers, body: JSON.stringify(body) })).json();
  const list = await send('POST', `${orbitKey}/work_item/filter`, {
    work_item_type_keys: ['story'],
    page_size: 200,
  });
  return {
    size,
    send,
    ids: list.data.map(({ id }) => id),
    resetMs,
    async stop() {
      server.close();
      server.closeAllConnections();
      await sandbox.stop();
    },
  };
}

async function main(): Promise<void> {
  const postgres = await startBenchPostgres();
  const sandboxes: Measured[] = [];
  for (const size of sizes) sandboxes.push(await startMeasured(await postgres.freshDatabase(), size));
  const p50Ms: Record<string, Record<string, number>> = {};
  const p95Ms: Record<string, Record<string, number>> = {};
  for (const [name, operation] of Object.entries(operations)) {
    const times = await measure(operation, sandboxes);
    for (const [index, { size }] of sandboxes.entries()) {
      p50Ms[size] = { ...p50Ms[size], [name]: percentile(times[index] ?? [], 0.5) };
      p95Ms[size] = { ...p95Ms[size], [name]: percentile(times[index] ?? [], 0.95) };
    }
  }
  for (const size of sizes) {
    process.stdout.write(
      `${size} items: p50 ${JSON.stringify(p50Ms[size])} p95 ${JSON.stringify(p95Ms[size])}\n`,
    );
  }
  const [small = 0, large = 0] = sizes;
  const ratioOf = (name: string) => (p95Ms[large]?.[name] ?? 0) / (p95Ms[small]?.[name] ?? 1);
  const worstRatio = Math.round(Math.max(...Object.keys(operations).map(ratioOf)) * 100) / 100;
  const resetMs = sandboxes.at(-1)?.resetMs ?? 0;
  for (const sandbox of sandboxes) await sandbox.stop();
  await postgres.stop();
  process.stdout.write(`${JSON.stringify({ p95Ms, worstRatio, resetMs })}\n`);
}

await main();
