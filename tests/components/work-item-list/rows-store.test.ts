// Rows come in blocks as they are wanted; failures pause and go on, and never take away what is already there.
import { describe, expect, test } from 'vitest';
import { type ReadRows, ROWS_MAX, RowsStore } from '@/components/work-item-list/rows-store';
import type { AppError } from '@/lib/errors/app-error';
import { err, ok } from '@/lib/errors/result';
import { item, rowsOf } from './item-fixture';

const busy: AppError = { kind: 'busy', messageKey: 'code.10429', retryable: true };
const forbidden: AppError = { kind: 'forbidden', messageKey: 'code.10404', retryable: false };

/** A list of `total` items whose pages answer as told; keeps what was asked. */
function listOf(total: number) {
  const asked: string[] = [];
  let failures: AppError[] = [];
  const timers: { ms: number; then: () => void }[] = [];
  const read: ReadRows = async ({ pageNum, pageSize, priority }) => {
    asked.push(`${pageNum} ${priority}`);
    const failure = failures.shift();
    if (failure) return err(failure);
    const from = (pageNum - 1) * pageSize;
    const count = Math.max(0, Math.min(pageSize, total - from));
    return ok(
      rowsOf(
        Array.from({ length: count }, (_, step) => item(from + step + 1, `n${from + step}`)),
        total,
      ),
    );
  };
  const store = new RowsStore(read, {
    now: () => 0,
    wait: (ms, then) => {
      const timer = { ms, then };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  });
  const settle = async () => {
    for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
  };
  return {
    store,
    asked,
    timers,
    settle,
    failNext: (...next: AppError[]) => {
      failures = next;
    },
  };
}

const first50 = (total: number) =>
  ok(
    rowsOf(
      Array.from({ length: 50 }, (_, at) => item(at + 1, `n${at}`)),
      total,
    ),
  );

describe('rows', () => {
  test('rendered by the server are enough until somebody looks further', async () => {
    const list = listOf(900);
    list.store.adopt(first50(900));
    list.store.subscribe(() => undefined);
    list.store.want({ from: 0, to: 40, all: false });
    await list.settle();
    expect(list.asked).toEqual([]);
    list.store.want({ from: 30, to: 70, all: false });
    await list.settle();
    expect(list.asked).toEqual(['1 interactive']);
    expect(list.store.getSnapshot().loaded).toBe(200);
  });

  test('far down the list are read before those between', async () => {
    const list = listOf(900);
    list.store.adopt(first50(900));
    list.store.subscribe(() => undefined);
    list.store.want({ from: 810, to: 850, all: false });
    await list.settle();
    expect(list.asked).toEqual(['5 interactive']);
    const { items } = list.store.getSnapshot();
    expect([items[0]?.id, items[300], items[820]?.id]).toEqual([1, undefined, 821]);
  });

  test('are all read when the order needs them, those behind the screen after those on it, up to the cap', async () => {
    const list = listOf(ROWS_MAX + 5000);
    list.store.adopt(first50(ROWS_MAX + 5000));
    list.store.subscribe(() => undefined);
    list.store.want({ from: 0, to: 60, all: true });
    for (let turn = 0; turn < 60; turn += 1) await list.settle();
    expect(list.asked[0]).toBe('1 interactive');
    expect(list.asked.slice(1).every((entry) => entry.endsWith('background'))).toBe(true);
    expect(list.asked).toHaveLength(ROWS_MAX / 200);
    expect(list.store.getSnapshot()).toMatchObject({
      loaded: ROWS_MAX,
      total: ROWS_MAX + 5000,
      isLoading: false,
    });
  });

  test('stay on the screen while the service is busy, and reading goes on by itself after a growing pause', async () => {
    const list = listOf(900);
    list.store.adopt(first50(900));
    list.store.subscribe(() => undefined);
    list.failNext(busy, busy);
    list.store.want({ from: 200, to: 240, all: false });
    await list.settle();
    expect(list.store.getSnapshot()).toMatchObject({ loaded: 50, failure: { error: busy, retryAtMs: 1000 } });
    list.timers[0]?.then();
    await list.settle();
    expect(list.timers.at(-1)?.ms).toBe(2000);
    list.timers.at(-1)?.then();
    await list.settle();
    expect(list.store.getSnapshot()).toMatchObject({ loaded: 250, failure: null });
  });

  test('stop after a refusal that time does not change, until the person tries again', async () => {
    const list = listOf(900);
    list.store.adopt(first50(900));
    list.store.subscribe(() => undefined);
    list.failNext(forbidden);
    list.store.want({ from: 200, to: 240, all: true });
    await list.settle();
    const asked = list.asked.length;
    list.store.want({ from: 400, to: 440, all: true });
    await list.settle();
    expect(list.asked).toHaveLength(asked);
    expect(list.store.getSnapshot().failure).toEqual({ error: forbidden, retryAtMs: null });
    list.store.retry();
    for (let turn = 0; turn < 10; turn += 1) await list.settle();
    expect(list.store.getSnapshot()).toMatchObject({ loaded: 900, failure: null });
  });

  test('of a question never answered before are asked at once, and a refusal of it has no rows', async () => {
    const list = listOf(10);
    list.failNext(forbidden);
    list.store.subscribe(() => undefined);
    await list.settle();
    expect(list.asked).toEqual(['1 interactive']);
    expect(list.store.getSnapshot()).toMatchObject({ total: null, failure: { error: forbidden } });
    list.store.retry();
    await list.settle();
    expect(list.store.getSnapshot()).toMatchObject({ total: 10, loaded: 10 });
  });

  test('that moved while pages were read are shown once', async () => {
    const store = new RowsStore(async ({ pageNum }) =>
      ok(rowsOf(pageNum === 1 ? [item(1, 'a'), item(2, 'b')] : [item(2, 'b'), item(3, 'c')], 300)),
    );
    store.subscribe(() => undefined);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    store.want({ from: 0, to: 260, all: false });
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    const ids = store.getSnapshot().items.flatMap((row) => (row ? [row.id] : []));
    expect(ids).toEqual([1, 2, 3]);
  });

  test('edited in place are replaced where they stand', () => {
    const list = listOf(900);
    list.store.adopt(first50(900));
    list.store.replace(item(3, 'renamed'), {});
    expect(list.store.getSnapshot().items[2]?.name).toBe('renamed');
  });
});
