// The data set: deterministic, believable, anchored to a day; reset and restart.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeItems } from '@/server/sandbox/dataset/make-items';
import { createZoneDays } from '@/server/sandbox/time/zone-days';
import { createItem, readItem, updateField } from './support/make-items';
import { startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

const zone = createZoneDays('Asia/Shanghai');
const made = (plan: { items?: number; seed?: number; anchorDay?: number } = {}) =>
  JSON.stringify([...makeItems({ items: 150, seed: 1, anchorDay: 20_514, ...plan }, zone)]);

describe('the same seed and day', () => {
  it('give the same items byte for byte', () => {
    expect(made()).toBe(made());
  });
  it('give others when one of them changes', () => {
    expect(made({ seed: 2 })).not.toBe(made());
    expect(made({ anchorDay: 20_515 })).not.toBe(made());
  });
});

describe('two thousand items', () => {
  const items = [...makeItems({ items: 2000, seed: 1, anchorDay: 20_514 }, zone)].map(({ item }) => item);

  it('have several hundred different titles', () => {
    expect(new Set(items.map(({ name }) => name)).size).toBeGreaterThan(900);
  });
  it('lie around the anchor day', () => {
    const starts = items.flatMap(({ flow }) =>
      flow.nodes.flatMap(({ schedule }) => (schedule && schedule.start > 0 ? [schedule.start] : [])),
    );
    const near = starts.filter((start) => Math.abs(zone.dayOfMs(start) - 20_514) <= 45);
    expect(near.length / starts.length).toBeGreaterThan(0.4);
    expect(starts.some((start) => zone.dayOfMs(start) > 20_514)).toBe(true);
  });
  it('begin at local midnight and end with the last millisecond of a day', () => {
    for (const { flow } of items) {
      for (const node of flow.nodes) {
        for (const { start, end } of [...node.schedules, ...(node.schedule ? [node.schedule] : [])]) {
          if (start === 0) continue;
          expect([zone.startOfDayMs(zone.dayOfMs(start)), zone.endOfDayMs(zone.dayOfMs(end))]).toEqual([
            start,
            end,
          ]);
        }
      }
    }
  });
  it('are in every status, some terminated, some with empty values', () => {
    const statuses = new Set(items.map(({ statusKey }) => statusKey));
    expect([...statuses]).toEqual(
      expect.arrayContaining([
        'planning',
        'doing',
        'testing',
        'end',
        'closed',
        'OPEN',
        'CLOSED',
        'systemEnded',
      ]),
    );
    expect(items.some(({ fields }) => !('priority' in fields))).toBe(true);
  });
});

describe('reset and restart', () => {
  let sandbox: TestSandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.stop());
  const total = async (space = 'orbit') =>
    (
      await sandbox.call('POST', `${space}/work_item/filter`, {
        work_item_type_keys: ['story'],
        page_size: 1,
      })
    ).body.pagination.total;

  it('a restart keeps edits, the token, and the order of numbers', async () => {
    const id = await createItem(sandbox);
    await updateField(sandbox, id, 'name', 'Kept');
    const before = await sandbox.control('GET', 'effects?since=0');
    await sandbox.restart();
    await sandbox.control('PUT', 'switches', { enforces_limits: false });
    expect((await readItem(sandbox, id)).name).toBe('Kept');
    await updateField(sandbox, id, 'name', 'Again');
    const effects = await sandbox.control('GET', 'effects?since=0');
    expect(effects.slice(0, before.length)).toEqual(before);
    expect(effects.at(-1).seq).toBeGreaterThan(before.at(-1).seq);
    expect(effects.at(-1).request_seq).toBeGreaterThan(before.at(-1).request_seq);
    const requests = await sandbox.control('GET', 'requests?since=0');
    expect(requests.some((entry: Wire) => entry.seq === before.at(-1).request_seq)).toBe(true);
  });
  it('a reset answers when a fresh data set stands, and empties the logs', async () => {
    await sandbox.control('POST', 'reset', {});
    const usual = await total();
    const id = await createItem(sandbox);
    expect(
      await sandbox.control('POST', 'reset', { items: 40, seed: 5, anchor_day: '2026-05-04' }),
    ).toMatchObject({ items: 40, seed: 5, anchor_day: '2026-05-04' });
    expect(await sandbox.control('GET', 'effects?since=0')).toEqual([]);
    expect(await sandbox.control('GET', 'requests?since=0')).toEqual([]);
    expect(
      (await sandbox.call('POST', 'orbit/work_item/story/query', { work_item_ids: [id] })).body.err_code,
    ).toBe(30005);
    expect(await total()).toBeLessThan(usual);
    await sandbox.control('POST', 'reset', {});
    expect(await total()).toBe(usual);
  });
  it('the first item made after a reset gets the id behind the last', async () => {
    await sandbox.control('POST', 'reset', { items: 40 });
    expect(await createItem(sandbox)).toBe(4_620_420_041);
  });
  it.each([
    ['items below zero', { items: -1 }],
    ['items as text', { items: '5' }],
    ['a seed with a fraction', { seed: 1.5 }],
    ['a day that is none', { anchor_day: '2026-02-30' }],
    ['a list', []],
  ])('%s are refused with a sentence', async (_name, body) => {
    expect(await sandbox.control('POST', 'reset', body)).toEqual({ error: expect.any(String) });
  });
});
