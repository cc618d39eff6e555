// The planner: what is sent is what differs, by a way that is never dearer than the better of the two plain ones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { type CellGroup, chooseWays, isSingle } from '@/lib/bulk-edit/choose-ways';
import type { PlanRow } from '@/lib/bulk-edit/plan';
import { planRows, type ReadItem } from '@/lib/bulk-edit/plan-rows';
import { createTally } from '@/lib/bulk-edit/plan-summary';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import { fieldOf, option, people } from './fixtures';

function costOf(groupSizes: readonly number[]) {
  const groups = groupSizes.map((count, index) => ({ requestKey: `g${index}`, count, isSingleOnly: false }));
  const itemGroups = groupSizes.flatMap((count, index) => Array.from({ length: count }, () => [index]));
  return chooseWays({ groups, itemGroups }).cost;
}

describe('the planner', () => {
  test.each<[string, number[], object]>([
    [
      'sends many items with one value by batch',
      [5000],
      { way: 'batch', requests: 100, durationMs: 102_000 },
    ],
    ['sends a handful one by one', [10], { way: 'single', requests: 10, durationMs: 667 }],
    [
      'sends values of their own one by one',
      Array<number>(300).fill(1),
      { way: 'single', requests: 300, durationMs: 20_000 },
    ],
    [
      'divides when both ways are busy together',
      [2000, ...Array<number>(400).fill(1)],
      {
        way: 'mixed',
        batch: { requests: 40, durationMs: 42_000 },
        single: { requests: 400, durationMs: 26_667 },
      },
    ],
    ['has nothing to send for nothing', [], { requests: 0, durationMs: 0 }],
  ])('%s', (_name, sizes, cost) => {
    expect(costOf(sizes)).toMatchObject(cost);
  });

  test('sends several fields of one item together', () => {
    const groups = [0, 1, 2].map((index) => ({ requestKey: `g${index}`, count: 60, isSingleOnly: false }));
    const itemGroups = Array.from({ length: 60 }, () => [0, 1, 2]);
    expect(chooseWays({ groups, itemGroups }).cost).toMatchObject({
      way: 'single',
      requests: 60,
      durationMs: 4000,
    });
  });

  test('never sends by batch what only a single update can say', () => {
    const groups = [{ requestKey: 'roles', count: 900, isSingleOnly: true }];
    const { cost, cut } = chooseWays({ groups, itemGroups: Array.from({ length: 900 }, () => [0]) });
    expect(cost).toMatchObject({ way: 'single', requests: 900, allBatch: null });
    expect(groups.every((group) => isSingle(group, cut))).toBe(true);
  });
});

const select: Field = fieldOf('select', { key: 'select_x' });
const watchers: Field = fieldOf('multi_user', { key: 'people_x' });
const due: Field = fieldOf('date', { key: 'date_x' });
const optionValue = fc.constantFrom<FieldValue>(EMPTY, option('a'), option('b'), option('c'));
const peopleValue = fc.constantFrom<FieldValue>(EMPTY, people('1'), people('1', '2'), people('3'));
const dateValue = fc.oneof(
  fc.constant<FieldValue>(EMPTY),
  fc.integer({ min: 20_000, max: 20_400 }).map((day): FieldValue => ({ kind: 'date', day, msOfDay: 0 })),
);
const item = fc.record({
  values: fc.record({ select_x: optionValue, people_x: peopleValue, date_x: dateValue }),
  isTerminated: fc.boolean(),
});
const changeOf: Record<string, fc.Arbitrary<Change>> = {
  select_x: fc.constantFrom<Change>(
    { fieldKey: 'select_x', mode: 'update', value: option('b') },
    { fieldKey: 'select_x', mode: 'replace', from: option('a'), value: option('c') },
    { fieldKey: 'select_x', mode: 'clear' },
  ),
  people_x: fc.constantFrom<Change>(
    { fieldKey: 'people_x', mode: 'append', value: people('9') },
    { fieldKey: 'people_x', mode: 'replace', from: people('1'), value: people('4') },
  ),
  date_x: fc
    .tuple(
      fc.integer({ min: -20, max: 20 }),
      fc.constantFrom<'days' | 'working-days'>('days', 'working-days'),
    )
    .filter(([count]) => count !== 0)
    .map(([count, unit]): Change => ({ fieldKey: 'date_x', mode: 'shift', count, unit })),
};
const fieldsByKey: Record<string, Field> = { select_x: select, people_x: watchers, date_x: due };
const question = fc
  .record({
    items: fc.array(item, { maxLength: 150 }),
    keys: fc.subarray(['select_x', 'people_x', 'date_x'], { minLength: 1 }),
  })
  .chain(({ items, keys }) =>
    fc
      .tuple(...keys.map((key) => changeOf[key] ?? fc.constant<Change>({ fieldKey: key, mode: 'clear' })))
      .map((changes) => ({
        items,
        changes,
        fields: keys.flatMap((key) => fieldsByKey[key] ?? []),
      })),
  );

function readItems(
  entries: readonly { values: Record<string, FieldValue>; isTerminated: boolean }[],
): Map<number, ReadItem> {
  return new Map(entries.map((entry, id) => [id, { id, name: `item ${id}`, updatedBy: '', ...entry }]));
}

/** What the run would send: for every request the cells it carries, as the start of a run divides them. */
function requestsOf(rows: readonly PlanRow[], changes: readonly Change[], fields: readonly Field[]) {
  const tally = createTally({ changes, fields, digest: String });
  const keyed = rows.flatMap((row) => {
    const keys = tally.add(row);
    return row.cells.map((cell, index) => ({
      itemId: row.itemId,
      cell,
      requestKey: keys[index]?.request ?? '',
    }));
  });
  const { cut, summary } = tally.summary(0);
  const sent = keyed.filter(({ cell }) => cell.state === 'will-change');
  const sizes = new Map<string, number>();
  for (const { requestKey } of sent) sizes.set(requestKey, (sizes.get(requestKey) ?? 0) + 1);
  const groups = [...sizes].map(
    ([requestKey, count]): CellGroup => ({ requestKey, count, isSingleOnly: false }),
  );
  const batch = groups.filter((group) => !isSingle(group, cut));
  const batchKeys = new Set(batch.map((group) => group.requestKey));
  const singleItems = new Set(
    sent.filter((entry) => !batchKeys.has(entry.requestKey)).map((entry) => entry.itemId),
  );
  const batchRequests = batch.reduce((sum, group) => sum + Math.ceil(group.count / 50), 0);
  return { sent, cost: summary.cost, requests: batchRequests + singleItems.size };
}

function stored(rows: readonly PlanRow[], fields: readonly Field[], before: ReadonlyMap<number, ReadItem>) {
  const after = structuredClone(before) as Map<number, ReadItem>;
  for (const row of rows)
    for (const cell of row.cells) {
      const key = fields[cell.changeIndex]?.key;
      const held = after.get(row.itemId);
      if (key && held && cell.state === 'will-change') held.values[key] = cell.after;
    }
  return after;
}

describe('whatever the items and changes are', () => {
  test('the requests sent are the plan minus what is already so or blocked', () => {
    fc.assert(
      fc.property(question, ({ items, changes, fields }) => {
        const read = readItems(items);
        const rows = planRows([...read.keys()], read, changes, fields);
        const { sent, cost, requests } = requestsOf(rows, changes, fields);
        for (const { cell } of sent) {
          const field = fields[cell.changeIndex];
          expect(field && codecFor(field.typeKey).same(cell.before, cell.after)).toBe(false);
        }
        const others = rows.flatMap((row) => row.cells).filter((cell) => cell.state !== 'will-change');
        for (const cell of others) {
          const field = fields[cell.changeIndex];
          const isSo = field && codecFor(field.typeKey).same(cell.before, cell.after);
          expect(isSo || cell.state === 'blocked').toBe(true);
        }
        expect(requests).toBe(cost.requests);
      }),
    );
  });

  test('the chosen way is never dearer than the better plain way', () => {
    fc.assert(
      fc.property(question, ({ items, changes, fields }) => {
        const read = readItems(items);
        const rows = planRows([...read.keys()], read, changes, fields);
        const { cost } = requestsOf(rows, changes, fields);
        const plain = Math.min(
          cost.allBatch?.durationMs ?? Number.POSITIVE_INFINITY,
          cost.allSingle.durationMs,
        );
        expect(cost.durationMs).toBeLessThanOrEqual(plain);
      }),
    );
  });

  test('undoing a run restores the start, and undoing it twice does nothing', () => {
    fc.assert(
      fc.property(question, ({ items, changes, fields }) => {
        const start = readItems(items);
        const ids = [...start.keys()];
        const rows = planRows(ids, start, changes, fields);
        const after = stored(rows, fields, start);
        const back = changes.map(({ fieldKey }): Change => ({ fieldKey, mode: 'each', from: 'undo' }));
        const asked = (itemId: number, changeIndex: number) => {
          const cell = rows[itemId]?.cells[changeIndex];
          return cell?.state === 'will-change' ? { value: cell.before, onlyIf: cell.after } : null;
        };
        const undo = planRows(ids, after, back, fields, { asked });
        const restored = stored(undo, fields, after);
        for (const [id, before] of start)
          for (const field of fields)
            expect(
              codecFor(field.typeKey).same(
                restored.get(id)?.values[field.key] ?? EMPTY,
                before.values[field.key] ?? EMPTY,
              ),
            ).toBe(true);
        const again = planRows(ids, restored, back, fields, { asked });
        expect(again.flatMap((row) => row.cells).every((cell) => cell.state === 'already-so')).toBe(true);
      }),
    );
  });

  test('undoing leaves every value alone that someone changed since', () => {
    fc.assert(
      fc.property(question, fc.func(fc.boolean()), ({ items, changes, fields }, isTouched) => {
        const start = readItems(items);
        const ids = [...start.keys()];
        const rows = planRows(ids, start, changes, fields);
        const after = stored(rows, fields, start);
        const touched = new Set(ids.filter((id) => isTouched(id)));
        for (const id of touched) {
          const held = after.get(id);
          if (held) for (const field of fields) held.values[field.key] = theirs[field.key] ?? EMPTY;
        }
        const back = changes.map(({ fieldKey }): Change => ({ fieldKey, mode: 'each', from: 'undo' }));
        const undo = planRows(ids, after, back, fields, {
          asked: (itemId, changeIndex) => {
            const cell = rows[itemId]?.cells[changeIndex];
            return cell?.state === 'will-change' ? { value: cell.before, onlyIf: cell.after } : null;
          },
        });
        for (const row of undo) {
          const states = new Set(row.cells.map((cell) => cell.state));
          expect([...states]).toEqual(touched.has(row.itemId) ? ['blocked'] : ['will-change']);
        }
      }),
    );
  });
});

/** Values that no change of these tests gives and no item starts with. */
const theirs: Record<string, FieldValue> = {
  select_x: option('theirs'),
  people_x: people('77'),
  date_x: { kind: 'date', day: 30_000, msOfDay: 0 },
};
