// Random runs and random harm for the chaos test, all drawn from one seed so that a round can be repeated.
import type { Change } from '@/lib/bulk-edit/change';
import type { ResultRow } from '@/lib/bulk-edit/run-view';
import type { Effect } from './bulk-bench';

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the entries. */
export function pick<T>(random: () => number, entries: readonly T[]): T {
  const entry = entries[Math.floor(random() * entries.length)];
  if (entry === undefined) throw new RangeError('Nothing to pick from');
  return entry;
}

const BATCH = '/open_api/work_item/batch_update';
const TASK = '/open_api/task_result';
const DETAILS = '/open_api/:project_key/work_item/:type/query';
const UPDATE = '/open_api/:project_key/work_item/:type/:id';

const busy = { type: 'respond', status: 500, err_code: 50005, err_msg: 'please try again later' };
const tooMany = { type: 'respond', status: 429, err_code: 10429, err_msg: 'API Request Frequency Limit' };
const badGateway = { type: 'respond', status: 502, err_code: 0, err_msg: 'Bad Gateway' };

/** Every kind of harm; the worker is killed by the test itself, before, between or besides these. */
const HARM: Record<string, { match: { path: string; method?: string }; effect: object }[]> = {
  'answers lost after commit': [
    { match: { path: BATCH }, effect: { type: 'reset_after_commit' } },
    { match: { path: UPDATE, method: 'PUT' }, effect: { type: 'reset_after_commit' } },
  ],
  'connections cut': [
    { match: { path: BATCH }, effect: { type: 'reset' } },
    { match: { path: UPDATE, method: 'PUT' }, effect: { type: 'reset' } },
    { match: { path: DETAILS }, effect: { type: 'reset' } },
    { match: { path: TASK }, effect: { type: 'reset' } },
  ],
  'writes dropped': [
    { match: { path: BATCH }, effect: { type: 'drop_write', fraction: 0.3 } },
    { match: { path: UPDATE, method: 'PUT' }, effect: { type: 'drop_write', fraction: 1 } },
  ],
  'items refused': [
    { match: { path: BATCH }, effect: { type: 'fail_items', fraction: 0.3, scene: 'NoPermissionToModify' } },
  ],
  'tasks stuck': [{ match: { path: BATCH }, effect: { type: 'task_stuck', ms: 2500 } }],
  'tasks gone': [{ match: { path: TASK }, effect: { type: 'task_not_exist' } }],
  'too many': [
    { match: { path: BATCH }, effect: tooMany },
    { match: { path: UPDATE, method: 'PUT' }, effect: tooMany },
    { match: { path: DETAILS }, effect: tooMany },
  ],
  'server errors': [
    { match: { path: BATCH }, effect: busy },
    { match: { path: BATCH }, effect: badGateway },
    { match: { path: UPDATE, method: 'PUT' }, effect: badGateway },
    { match: { path: TASK }, effect: badGateway },
  ],
  'tokens expired': [
    { match: { path: BATCH }, effect: { type: 'expire_tokens' } },
    { match: { path: DETAILS }, effect: { type: 'expire_tokens' } },
  ],
};

/** What happens to the runs of a round. `killAtMs` null: the worker is left alone. */
export type Harm = { name: string; faults: object[]; killAtMs: number | null };

/** Draws the harm of a round: a fault, a kill at a random moment, or both. */
export function drawHarm(random: () => number): Harm {
  const kind = pick(random, ['fault', 'fault', 'kill', 'both']);
  const name = pick(random, Object.keys(HARM));
  const faults = (HARM[name] ?? []).map((fault) => ({ ...fault, times: 1 + Math.floor(random() * 2) }));
  const killAtMs = kind === 'fault' ? null : Math.floor(random() * 5000);
  if (kind === 'kill') return { name: `kill after ${killAtMs} ms`, faults: [], killAtMs };
  return { name: killAtMs === null ? name : `${name}, kill after ${killAtMs} ms`, faults, killAtMs };
}

/** Outcomes that claim our write was stored, at least for a while. */
const STORED = new Set(['applied', 'overwritten']);

/** What a run states against what was stored: cells claimed and not stored, stored and not claimed, stored twice, left open. */
export function untruths(
  rows: readonly ResultRow[],
  changes: readonly Change[],
  effects: readonly Effect[],
): { falselyApplied: string[]; lost: string[]; twice: string[]; open: string[] } {
  const nameOf = (row: ResultRow) => `${row.itemId} ${changes[row.changeIndex]?.fieldKey}`;
  const times = new Map<string, number>();
  for (const { work_item_id, target } of effects)
    times.set(`${work_item_id} ${target}`, (times.get(`${work_item_id} ${target}`) ?? 0) + 1);
  const claimed = new Set(rows.filter((row) => STORED.has(row.outcome ?? '')).map(nameOf));
  return {
    falselyApplied: [...claimed].filter((name) => !times.has(name)),
    lost: [...times.keys()].filter((name) => !claimed.has(name)),
    twice: [...times].filter(([, count]) => count > 1).map(([name]) => name),
    open: rows.filter((row) => row.outcome === null || row.outcome === 'unknown').map(nameOf),
  };
}
