// Runs of several fields, of roles and of shifted dates: what one item at a time is needed for, on the sandbox.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { previewBulkEdit } from '@/server/bulk-edits/preview';
import { planUndo } from '@/server/bulk-edits/undo';
import { readTypeMetadata } from '@/server/metadata';
import { ACTOR, type BulkBench, startBulkBench, value } from './support/bulk-bench';
import { itemIds, setting, start, storeByHand, TYPE_KEY } from './support/edits';

/** Runs take as long as the limits of the platform make them; a busy machine adds to it. */
vi.setConfig({ testTimeout: 120_000 });

const NEWCOMER = '7401000000000000105';

let bench: BulkBench;
let ids: number[];
beforeAll(async () => {
  bench = await startBulkBench({ items: 400, taskMs: { low: 50, high: 100 } });
  ids = await itemIds(bench);
  await bench.startWorker();
});
afterAll(() => bench.stop());

async function planOf(items: readonly number[], changes: Change[]) {
  return value(await previewBulkEdit(ACTOR, bench.services, { typeName: TYPE_KEY, ids: items, changes }));
}

describe('people added to one role of many items', () => {
  test('leave every other person and role of each item as they are, and can be taken back', async () => {
    const { roles } = value(await readTypeMetadata(ACTOR, bench.services, TYPE_KEY));
    const role = roles.find((entry) => entry.isMulti);
    const change: Change = {
      fieldKey: 'role_owners',
      mode: 'roles',
      edits: [{ roleId: role?.id ?? '', action: 'add', userKeys: [NEWCOMER] }],
    };
    const plan = await planOf(ids.slice(0, 25), [change]);
    expect(plan.cost).toMatchObject({ way: 'single', allBatch: null });
    expect(plan.counts.willChange).toBeGreaterThan(0);
    const id = await start(bench, plan);
    expect(await bench.untilEnded(id)).toMatchObject({ state: 'done' });
    const rows = await bench.rows(id);
    for (const row of rows) expect(['applied', 'already-so']).toContain(row.outcome);
    for (const { before, after } of rows) {
      const held = before.kind === 'roles' ? before.roles : [];
      const holds = after.kind === 'roles' ? after.roles : [];
      for (const { roleId, ownerKeys } of held) {
        const now = holds.find((entry) => entry.roleId === roleId)?.ownerKeys ?? [];
        expect(now).toEqual(expect.arrayContaining(ownerKeys));
        if (roleId !== role?.id) expect(now).toEqual(ownerKeys);
      }
    }
    const undo = value(await planUndo(ACTOR, bench.services, { id }));
    expect(undo.counts.willChange).toBe(plan.counts.willChange);
    expect(await bench.untilEnded(await start(bench, undo))).toMatchObject({
      state: 'done',
      totals: { verified: plan.counts.willChange },
    });
    expect((await planOf(ids.slice(0, 25), [change])).counts).toEqual(plan.counts);
  });
});

describe('dates moved by working days together with another field', () => {
  test('go out in one update an item, and each field has its own outcome', async () => {
    const { fields } = value(await readTypeMetadata(ACTOR, bench.services, TYPE_KEY));
    const date = fields.find((field) => field.typeKey === 'date' && field.readOnlyReason === null);
    const shift: Change = { fieldKey: date?.key ?? '', mode: 'shift', count: 3, unit: 'working-days' };
    const plan = await planOf(ids.slice(30, 70), [await setting(bench), shift]);
    const since = await bench.mark();
    const id = await start(bench, plan);
    expect(await bench.untilEnded(id)).toMatchObject({ state: 'done' });
    const rows = await bench.rows(id);
    const planned = plan.rows.flatMap((row) => row.cells.map((cell) => cell.state));
    const expected = planned.map((state) => (state === 'will-change' ? 'applied' : state));
    expect(rows.map((row) => row.outcome)).toEqual(expected);
    const effects = await since.effects();
    expect(effects).toHaveLength(planned.filter((state) => state === 'will-change').length);
    const updates = (await since.requests()).filter((request) => request.method === 'PUT');
    expect(updates).toHaveLength(plan.counts.willChange);
  });
});

describe('two fields of six items that are refused one by one', () => {
  test('are one reason with the number of items and of values, whatever the log ids', async () => {
    const words: Change = {
      fieldKey: 'description',
      mode: 'update',
      value: { kind: 'richText', text: 'Refused everywhere', isFormatted: false },
    };
    const plan = await planOf(ids.slice(20, 26), [await setting(bench), words]);
    const cells = plan.rows.flatMap((row) => row.cells).filter((cell) => cell.state === 'will-change');
    expect(cells.length).toBeGreaterThan(plan.counts.willChange);
    const effect = { type: 'respond', status: 500, err_code: 50006, err_msg: 'RPC Call Error' };
    await bench.sandbox.control('PUT', 'faults', [{ match: { method: 'PUT' }, effect }]);
    const progress = await bench.untilEnded(await start(bench, plan));
    await bench.sandbox.control('DELETE', 'faults');
    expect(progress.outcomes.filter(({ outcome }) => outcome === 'rejected')).toMatchObject([
      { reason: { kind: 'refused' }, count: cells.length, items: plan.counts.willChange },
    ]);
  });
});

describe('formatted text', () => {
  const bold = [{ type: 'paragraph', content: [{ type: 'text', text: 'Friday', attrs: { bold: 'true' } }] }];
  const store = (id: number, text: unknown) => storeByHand(bench, id, 'description', text);

  test('is blocked in the plan, and set aside when it came after the plan; plain text is changed', async () => {
    const items = ids.slice(-3);
    const [formatted = 0, formattedLater = 0, plain = 0] = items;
    for (const id of items) await store(id, 'Plain before');
    await store(formatted, bold);
    const change: Change = {
      fieldKey: 'description',
      mode: 'update',
      value: { kind: 'richText', text: 'Monday', isFormatted: false },
    };
    const plan = await planOf(items, [change]);
    expect(plan.rows.map((row) => [row.itemId, row.cells[0]?.state])).toEqual([
      [formatted, 'blocked'],
      [formattedLater, 'will-change'],
      [plain, 'will-change'],
    ]);
    await store(formattedLater, bold);
    const since = await bench.mark();
    const id = await start(bench, plan);
    await bench.untilEnded(id);
    const outcomes = Object.fromEntries((await bench.rows(id)).map((row) => [row.itemId, row.outcome]));
    expect(outcomes).toMatchObject({ [formattedLater]: 'changed-since', [plain]: 'applied' });
    expect((await since.effects()).map((effect) => effect.work_item_id)).toEqual([plain]);
  });
});
