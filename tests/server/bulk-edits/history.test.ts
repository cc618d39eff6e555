// What people see of runs: the history of a space, a run's head, its rows by outcome, the items they link to, and what others may not see.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { listRuns } from '@/server/bulk-edits/list-runs';
import { readProgress } from '@/server/bulk-edits/read-progress';
import { readRun } from '@/server/bulk-edits/read-run';
import { readResultRows } from '@/server/bulk-edits/result-rows';
import { createOpenApi } from '@/server/open-api/open-api';
import { ACTOR, type BulkBench, startBulkBench, value } from './support/bulk-bench';
import { freshEdit, itemIds, preview, start } from './support/edits';

const COLLEAGUE = { ...ACTOR, userKey: '7401000000000000102' };
const ELSEWHERE = { ...ACTOR, projectKey: 'another space' };
const NOT_FOUND = { ok: false, error: { kind: 'not-found', messageKey: 'bulkEdit.notFound' } };

let bench: BulkBench;
const ids: string[] = [];
beforeAll(async () => {
  bench = await startBulkBench({ taskMs: { low: 20, high: 40 } });
  const worker = await bench.startWorker();
  for (const count of [3, 5]) {
    const edit = await freshEdit(bench, count);
    ids.push(await start(bench, await preview(bench, edit.ids, edit.change)));
    await bench.untilEnded(ids.at(-1) ?? '');
  }
  await worker.stop();
  const waiting = await freshEdit(bench, 4);
  ids.push(await start(bench, await preview(bench, waiting.ids, waiting.change)));
});
afterAll(() => bench.stop());

describe('the history of a space', () => {
  test('tells every run, newest first, with who ran it and what came of it', async () => {
    const { runs, total, people } = value(await listRuns(ACTOR, bench.services, { pageNum: 1, pageSize: 2 }));
    expect(total).toBe(3);
    expect(runs).toMatchObject([
      { id: ids[2], state: 'queued', itemCount: 4, appliedCount: 0, startedBy: ACTOR.userKey },
      { id: ids[1], state: 'done', itemCount: 5, appliedCount: 5, typeKey: 'story' },
    ]);
    expect(people[ACTOR.userKey]?.name.en).toBe('Lin Chen');
  });

  test('of another space tells nothing of it', async () => {
    expect(value(await listRuns(ELSEWHERE, bench.services, { pageNum: 1, pageSize: 20 })).total).toBe(0);
    expect(await readRun(ELSEWHERE, bench.services, ids[0] ?? '')).toMatchObject(NOT_FOUND);
    expect(await readProgress(ELSEWHERE, bench.services, ids[0] ?? '')).toMatchObject(NOT_FOUND);
  });
});

describe('a run', () => {
  test('is shown with its rows while the platform cannot be reached', async () => {
    const api = createOpenApi({
      baseUrl: 'http://127.0.0.1:9',
      pluginId: '',
      pluginSecret: '',
      pool: bench.services.pool,
      log: bench.services.log,
      zone: bench.services.zone,
    });
    const cutOff = { ...bench.services, api };
    const id = ids[0] ?? '';
    const view = value(await readRun(ACTOR, cutOff, id));
    expect(view).toMatchObject({ startedBy: ACTOR.userKey, progress: { totals: { verified: 3 } } });
    expect(view.people[ACTOR.userKey]?.name.en).toBe('Lin Chen');
    const page = value(await readResultRows(ACTOR, cutOff, { id, pageNum: 1, pageSize: 10 }));
    expect(page.rows).toHaveLength(3);
    await api.close();
  });

  test('that no worker has begun says so and promises no time', async () => {
    const view = value(await readRun(ACTOR, bench.services, ids[2] ?? ''));
    expect(view).toMatchObject({
      changes: [{ fieldKey: 'priority', mode: 'update' }],
      fields: [{ key: 'priority' }],
      progress: {
        state: 'queued',
        timeLeftMs: null,
        chunksAhead: 0,
        singles: { total: 4, sent: 0, verified: 0, failed: 0 },
        totals: { willChange: 4, submitted: 0 },
      },
    });
  });

  test('gives its rows by outcome, a page at a time', async () => {
    const query = { id: ids[1] ?? '', pageNum: 2, pageSize: 3 };
    const applied = value(await readResultRows(ACTOR, bench.services, { ...query, outcome: 'applied' }));
    expect(applied).toMatchObject({ total: 5, rows: [{ outcome: 'applied' }, { outcome: 'applied' }] });
    const open = { id: ids[2] ?? '', outcome: 'open' as const, pageNum: 1, pageSize: 50 };
    expect(value(await readResultRows(ACTOR, bench.services, open)).total).toBe(4);
  });

  test('shows its values to nobody but the person who ran it', async () => {
    const query = { id: ids[1] ?? '', pageNum: 1, pageSize: 50 };
    expect(await readResultRows(COLLEAGUE, bench.services, query)).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', messageKey: 'bulkEdit.rowsNotYours' },
    });
    expect(value(await readProgress(COLLEAGUE, bench.services, ids[1] ?? '')).totals.verified).toBe(5);
  });
});

describe('the items that a run links to', () => {
  test('are named in its rows, its head and the history, by one request for all of them', async () => {
    const [linked = 0, ...others] = await itemIds(bench);
    const change: Change = {
      fieldKey: 'field_6bd0f9',
      mode: 'update',
      value: { kind: 'workItems', ids: [linked] },
    };
    const id = await start(bench, await preview(bench, others.slice(0, 3), change));
    const since = await bench.mark();
    const rows = value(await readResultRows(ACTOR, bench.services, { id, pageNum: 1, pageSize: 50 }));
    const name = rows.relatedNames[linked];
    expect(name).toMatch(/./);
    expect(value(await readRun(ACTOR, bench.services, id)).relatedNames).toEqual({ [linked]: name });
    const history = value(await listRuns(ACTOR, bench.services, { pageNum: 1, pageSize: 20 }));
    expect(history.relatedNames).toEqual({ [linked]: name });
    expect((await since.requests()).filter(({ path }) => path.endsWith('/query'))).toHaveLength(1);
  });

  test('have only their ids while their names cannot be read', async () => {
    const [, second = 0, ...others] = await itemIds(bench);
    const change: Change = {
      fieldKey: 'field_6bd0f9',
      mode: 'update',
      value: { kind: 'workItems', ids: [second] },
    };
    const id = await start(bench, await preview(bench, others.slice(0, 1), change));
    const refusal = { type: 'respond', status: 500, err_code: 20006, err_msg: 'down' };
    await bench.sandbox.control('PUT', 'faults', [
      { match: { path: '/open_api/:project_key/work_item/:type/query' }, effect: refusal },
    ]);
    const rows = await readResultRows(ACTOR, bench.services, { id, pageNum: 1, pageSize: 50 });
    await bench.sandbox.control('DELETE', 'faults');
    expect(value(rows)).toMatchObject({ total: 1 });
    expect(value(rows).relatedNames[second]).toBeUndefined();
  });
});
