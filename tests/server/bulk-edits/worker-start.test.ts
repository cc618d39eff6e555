// How the worker process begins and ends: one clear sentence when it cannot start, a sign of life while it runs, and what
// /api/health says meanwhile.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkHealth } from '@/server/health';
import { createOpenApi } from '@/server/open-api/open-api';
import { listSpaceKeys } from '@/server/open-api/spaces';
import { ACTOR, type BulkBench, startBulkBench } from './support/bulk-bench';

let bench: BulkBench;
beforeAll(async () => {
  bench = await startBulkBench({ items: 50 });
});
afterAll(() => bench.stop());

describe('the worker does not start', () => {
  test.each([
    ['a wrong plugin secret', { PLUGIN_SECRET: 'wrong' }, /PLUGIN_ID or PLUGIN_SECRET is wrong\.$/],
    ['a missing DATABASE_URL', { DATABASE_URL: '' }, /^The environment is not right: DATABASE_URL .*\.$/],
    [
      'a database nobody answers for',
      { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' },
      /^The worker did not start: .*ECONNREFUSED/,
    ],
  ])('with %s, and says so in one sentence', async (_name, changes, sentence) => {
    const failure = await bench.tryStartWorker(changes);
    expect(failure).toMatchObject({ code: 1 });
    const lines = 'stderr' in failure ? failure.stderr.trim().split('\n') : [];
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
  });
});

describe('the worker', () => {
  test('starts while the platform is away: runs wait for it', async () => {
    const worker = await bench.tryStartWorker({ OPEN_API_BASE_URL: 'http://127.0.0.1:1' });
    expect(worker).toHaveProperty('stop');
    if ('stop' in worker) expect(await worker.stop()).toBe(0);
  });

  test('shows that it lives from its start to its end', async () => {
    expect((await checkHealth(bench.services)).worker).not.toBe('ok');
    const worker = await bench.startWorker();
    expect((await checkHealth(bench.services)).worker).toBe('ok');
    expect(await worker.stop()).toBe(0);
    expect((await checkHealth(bench.services)).worker).not.toBe('ok');
  });
});

describe('the health', () => {
  test('is answered when the database is there and says nothing', async () => {
    const { pool } = bench.services;
    const other = await pool.connect();
    await other.query('begin');
    await other.query('lock table worker_heartbeat in access exclusive mode');
    try {
      expect(await checkHealth(bench.services)).toMatchObject({
        status: 'failing',
        database: 'unreachable',
        worker: 'unknown',
      });
    } finally {
      await other.query('rollback');
      other.release();
    }
  });

  test('names a refused plugin until a worker finds it accepted, and asks for no token itself', async () => {
    const { services } = bench;
    await services.pool.query('truncate plugin_token');
    const wrong = createOpenApi({ ...services.api.config, pluginSecret: 'wrong' });
    const caller = { userKey: ACTOR.userKey, priority: 'interactive' as const };
    expect((await listSpaceKeys(wrong, caller, { userKey: ACTOR.userKey })).ok).toBe(false);
    await wrong.close();
    const since = await bench.mark();
    expect(await checkHealth(services)).toMatchObject({
      status: 'failing',
      openApi: 'refuses the plugin',
    });
    expect(await since.requests()).toEqual([]);
    const worker = await bench.startWorker();
    expect(await checkHealth(services)).toEqual({
      status: 'ok',
      database: 'ok',
      worker: 'ok',
      openApi: 'ok',
    });
    await worker.stop();
  });
});
