// What a run does not send: items that are so already, blocked, or changed by someone after the preview.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import type { PlanRow } from '@/lib/bulk-edit/plan';
import { startBulkEdit } from '@/server/bulk-edits/start';
import { ACTOR, type BulkBench, startBulkBench } from './support/bulk-bench';
import {
  anyIdOf,
  FIELD_KEY,
  idsToChange,
  itemIds,
  optionIdOf,
  preview,
  setByHand,
  setting,
  start,
  TYPE_KEY,
  terminate,
} from './support/edits';
import { expectTruth } from './support/truth';

/** Runs take as long as the limits of the platform make them; a busy machine adds to it. */
vi.setConfig({ testTimeout: 120_000 });

const COLLEAGUE = '7401000000000000102';

let bench: BulkBench;
let wanted: Change;
let other: Change;
beforeAll(async () => {
  bench = await startBulkBench({ taskMs: { low: 50, high: 100 } });
  wanted = await setting(bench, 0);
  other = await setting(bench, 1);
  await bench.startWorker();
});
afterAll(() => bench.stop());

/** Items of the type, among them a terminated one, one that is so already, and ids of nobody, another type and another space. */
async function mixedIds(count: number): Promise<number[]> {
  const ids = (await itemIds(bench)).slice(0, count - 3);
  await terminate(bench, ids[7] ?? 0);
  await setByHand(bench, ids[9] ?? 0, wanted, COLLEAGUE);
  const strangers = [await anyIdOf(bench, 'orbit', 'issue'), await anyIdOf(bench, 'atlas', TYPE_KEY)];
  return [999_999_999, ...strangers, ...ids];
}

/** The option that an item held at the preview. */
function heldOption(row: PlanRow): string | null {
  const before = row.cells[0]?.before;
  return before?.kind === 'option' ? before.option.id : null;
}

describe('a preview', () => {
  test('says of every id what will become of it and why', async () => {
    const ids = await mixedIds(120);
    const plan = await preview(bench, ids, other);
    expect(plan.rows.map((row) => row.itemId)).toEqual(ids);
    const told = plan.rows.map(({ cells: [cell] }) =>
      cell?.state === 'blocked' ? cell.reason : cell?.state,
    );
    expect(told.slice(0, 3)).toEqual(['not-found', 'other-type', 'not-found']);
    expect(new Set(told.slice(3))).toEqual(new Set(['will-change', 'already-so', 'terminated']));
    const { items, willChange, alreadySo, blocked } = plan.counts;
    expect(items).toBe(120);
    expect(willChange + alreadySo + blocked).toBe(120);
  });

  test('reads 50 items a request and sends nothing', async () => {
    const ids = (await itemIds(bench)).slice(0, 120);
    const since = await bench.mark();
    await preview(bench, ids, wanted);
    expect(await since.effects()).toEqual([]);
    const requests = await since.requests();
    expect(requests.map((request) => request.path.split('/').at(-1))).toEqual(['query', 'query', 'query']);
  });
});

describe('a run', () => {
  test('sends only what the preview said will change, and tells the rest as the preview did', async () => {
    const ids = await mixedIds(120);
    const plan = await preview(bench, ids, wanted);
    const since = await bench.mark();
    const id = await start(bench, plan);
    await bench.untilEnded(id);
    const rows = await bench.rows(id);
    expect(rows.map((row) => row.itemId)).toEqual(ids);
    for (const [index, row] of rows.entries()) {
      const cell = plan.rows[index]?.cells[0];
      expect(row.outcome).toBe(cell?.state === 'will-change' ? 'applied' : cell?.state);
      expect(row.reason).toEqual(cell?.state === 'blocked' ? { kind: 'blocked', reason: cell.reason } : null);
    }
    expectTruth(rows, await since.effects(), [FIELD_KEY]);
  });

  test('keeps a colleague’s value stored after the preview, and one that is already as wanted', async () => {
    const ids = await idsToChange(bench, wanted, 60);
    const plan = await preview(bench, ids, wanted);
    const [changed = 0, alreadySo = 0] = plan.rows
      .filter((row) => heldOption(row) !== optionIdOf(other))
      .map((row) => row.itemId);
    await setByHand(bench, changed, other, COLLEAGUE);
    await setByHand(bench, alreadySo, wanted, COLLEAGUE);
    const since = await bench.mark();
    const id = await start(bench, plan);
    await bench.untilEnded(id);
    const rows = await bench.rows(id);
    expect(rows.filter((row) => row.outcome !== 'applied')).toMatchObject([
      { itemId: changed, outcome: 'changed-since', foundBy: COLLEAGUE },
      { itemId: alreadySo, outcome: 'already-so' },
    ]);
    expectTruth(rows, await since.effects(), [FIELD_KEY]);
  });
});

describe('starting a plan', () => {
  test('twice gives one run', async () => {
    const plan = await preview(bench, await idsToChange(bench, other, 3), other);
    const [first, second] = await Promise.all([start(bench, plan), start(bench, plan)]);
    expect(first).toBe(second);
    expect((await bench.untilEnded(first)).totals.verified).toBe(3);
  });

  test('with another hash than the one shown is a conflict', async () => {
    const { planId } = await preview(bench, await idsToChange(bench, wanted, 1), wanted);
    const started = await startBulkEdit(ACTOR, bench.services, { planId, hash: '0'.repeat(64) });
    expect(started).toMatchObject({
      ok: false,
      error: { kind: 'conflict', messageKey: 'bulkEdit.planGone' },
    });
  });

  test('is for the person who made it, in its space', async () => {
    const { planId, hash } = await preview(bench, await idsToChange(bench, wanted, 1), wanted);
    const colleague = { ...ACTOR, userKey: COLLEAGUE };
    const elsewhere = { ...ACTOR, projectKey: 'another space' };
    expect(await startBulkEdit(colleague, bench.services, { planId, hash })).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    });
    expect(await startBulkEdit(elsewhere, bench.services, { planId, hash })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  test('that changes nothing is refused in words', async () => {
    const [id = 0] = await idsToChange(bench, wanted, 1);
    await setByHand(bench, id, wanted, ACTOR.userKey);
    const { planId, hash } = await preview(bench, [id], wanted);
    expect(await startBulkEdit(ACTOR, bench.services, { planId, hash })).toMatchObject({
      ok: false,
      error: { kind: 'invalid', messageKey: 'bulkEdit.nothingToDo' },
    });
  });

  test('leaves the stored plan unchangeable', async () => {
    const { planId } = await preview(bench, await idsToChange(bench, wanted, 1), wanted);
    const tamper = bench.services.pool.query(
      "update bulk_edit_plan_cell set after = '{}' where plan_id = $1",
      [planId],
    );
    await expect(tamper).rejects.toThrow('never changes');
  });
});
