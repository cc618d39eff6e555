// What the steps of the wizard ask for: frozen scopes, values that are present, stored plans page by page, recipes, history.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Change } from '@/lib/bulk-edit/change';
import { NO_FILTER } from '@/lib/work-item/filter';
import { listRuns } from '@/server/bulk-edits/list-runs';
import { readPresentValues } from '@/server/bulk-edits/present-values';
import { previewBulkEdit } from '@/server/bulk-edits/preview';
import {
  deleteRecipe,
  listRecipes,
  noteRecipeUse,
  renameRecipe,
  saveRecipe,
} from '@/server/bulk-edits/recipes';
import { freezeScope, idsOfScope, readScopeItems, type ScopeWish } from '@/server/bulk-edits/scope';
import { checkPlan, readPlan, readPlanPage } from '@/server/bulk-edits/stored-plan';
import { ACTOR, type BulkBench, startBulkBench, value } from './support/bulk-bench';
import {
  FIELD_KEY,
  itemIds,
  optionIdOf,
  preview,
  setByHand,
  setting,
  start,
  TYPE_KEY,
} from './support/edits';

vi.setConfig({ testTimeout: 120_000 });

const COLLEAGUE = { ...ACTOR, userKey: '7401000000000000102' };

let bench: BulkBench;
let ids: number[];
let change: Change;
beforeAll(async () => {
  bench = await startBulkBench({ items: 400 });
  ids = await itemIds(bench);
  change = await setting(bench);
});
afterAll(() => bench.stop());

const freeze = (wish: ScopeWish) => freezeScope(ACTOR, bench.services, { typeName: TYPE_KEY, wish });

describe('a scope', () => {
  test('of a filter is frozen to the ids it matched, with the count of that moment', async () => {
    const scope = value(await freeze({ kind: 'filter', filter: NO_FILTER, exceptIds: ids.slice(0, 2) }));
    expect(scope).toMatchObject({ count: ids.length - 2, source: { kind: 'filter', total: ids.length - 2 } });
    const kept = value(await idsOfScope(ACTOR, bench.services, scope.scopeId));
    expect([...kept.ids].sort()).toEqual(ids.slice(2).sort());
  });

  test('of pasted text takes ids and links of this space once and names what is neither', async () => {
    const text = `${ids[0]}\nhttps://project.feishu.cn/orbit/${TYPE_KEY}/detail/${ids[1]}\n${ids[0]} nonsense`;
    const scope = value(await freeze({ kind: 'pasted', text }));
    expect(scope).toMatchObject({
      count: 2,
      duplicateCount: 1,
      refused: [{ line: 3, text: 'nonsense', reason: 'not-an-id' }],
    });
    const page = { scopeId: scope.scopeId, pageNum: 1, pageSize: 50 };
    const { items, total } = value(await readScopeItems(ACTOR, bench.services, page));
    expect([items.map((item) => item.id), total]).toEqual([ids.slice(0, 2), 2]);
  });

  test('is kept for the person who made it, and an empty or unknown one is refused in words', async () => {
    const scope = value(await freeze({ kind: 'selection', ids: ids.slice(0, 3) }));
    const gone = { ok: false, error: { messageKey: 'bulkEdit.scopeGone' } };
    expect(await idsOfScope(COLLEAGUE, bench.services, scope.scopeId)).toMatchObject(gone);
    expect(await idsOfScope(ACTOR, bench.services, randomUUID())).toMatchObject(gone);
    expect(await freeze({ kind: 'selection', ids: [] })).toMatchObject({
      ok: false,
      error: { messageKey: 'bulkEdit.scopeEmpty' },
    });
  });

  test('takes 20,000 items, and one of more than 50,000 is refused in words', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => 1_000_000 + index).join('\n');
    const scope = value(await freeze({ kind: 'pasted', text: many(20_000) }));
    expect(scope).toMatchObject({ count: 20_000, refusedCount: 0 });
    expect(await freeze({ kind: 'pasted', text: many(50_001) })).toMatchObject({
      ok: false,
      error: { messageKey: 'bulkEdit.scopeTooBig', params: { count: 50_000 } },
    });
  });
});

describe('the values present in a field', () => {
  test('are counted over all items of the scope, the most frequent first', async () => {
    const input = { typeName: TYPE_KEY, fieldKey: FIELD_KEY, ids };
    const { values, emptyCount } = value(await readPresentValues(ACTOR, bench.services, input));
    const counts = values.map((entry) => entry.count);
    expect(counts.reduce((sum, count) => sum + count, emptyCount)).toBe(ids.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });
});

describe('a stored plan', () => {
  test('is read again as it was, by tab, group and search', async () => {
    const plan = await preview(bench, ids, change);
    expect(value(await readPlan(ACTOR, bench.services, plan.planId))).toEqual(plan);
    const pageOf = async (query: object) =>
      value(
        await readPlanPage(ACTOR, bench.services, {
          planId: plan.planId,
          pageNum: 1,
          pageSize: 20,
          ...query,
        }),
      );
    expect((await pageOf({ state: 'will-change' })).total).toBe(plan.counts.willChange);
    expect((await pageOf({ state: 'already-so' })).total).toBe(plan.counts.alreadySo);
    const [group] = plan.groups;
    expect((await pageOf({ groupKey: group?.groupKey })).total).toBe(group?.count);
    const second = await pageOf({ pageNum: 2 });
    expect(second.rows).toEqual(plan.rows.slice(20, 40));
    expect((await pageOf({ search: String(ids[5]) })).rows.map((row) => row.itemId)).toEqual([ids[5]]);
  });

  test('names the items that its values link to, when it is made and when it is read again', async () => {
    const [linked = 0, ...others] = ids;
    const link: Change = {
      fieldKey: 'field_6bd0f9',
      mode: 'append',
      value: { kind: 'workItems', ids: [linked] },
    };
    const plan = await preview(bench, others.slice(0, 5), link);
    expect(plan.relatedNames[linked]).toMatch(/./);
    expect(value(await readPlan(ACTOR, bench.services, plan.planId)).relatedNames).toEqual(plan.relatedNames);
    const page = await readPlanPage(ACTOR, bench.services, { planId: plan.planId, pageNum: 1, pageSize: 20 });
    expect(value(page).relatedNames[linked]).toBe(plan.relatedNames[linked]);
  });

  test('tells which values are no longer those it was made from', async () => {
    const plan = await preview(bench, ids.slice(0, 60), change);
    const row = plan.rows.find((entry) => entry.cells[0]?.state === 'will-change');
    const other = await setting(bench, 1);
    const third = await setting(bench, 2);
    const held = JSON.stringify(row?.cells[0]?.before);
    const theirs = held.includes(optionIdOf(other)) ? third : other;
    await setByHand(bench, row?.itemId ?? 0, theirs, COLLEAGUE.userKey);
    const check = value(await checkPlan(ACTOR, bench.services, plan.planId));
    expect(check.changed).toMatchObject([{ itemId: row?.itemId, changeIndex: 0, by: COLLEAGUE.userKey }]);
  });

  test('of the same field twice is refused in words, and one of nothing but strangers is all blocked', async () => {
    const input = { typeName: TYPE_KEY, ids, changes: [change, change] };
    expect(await previewBulkEdit(ACTOR, bench.services, input)).toMatchObject({
      ok: false,
      error: { messageKey: 'bulkEdit.fieldTwice', fieldKey: FIELD_KEY },
    });
    const strangers = await preview(bench, [111_111_111, 222_222_222], change);
    expect(strangers).toMatchObject({
      counts: { items: 2, blocked: 2 },
      blockedBy: [{ reason: 'not-found', count: 2 }],
      cost: { requests: 0 },
    });
  });
});

describe('a recipe', () => {
  test('is found by everybody of the space, replaced under its name, and deleted by its maker only', async () => {
    const save = (changes: Change[]) =>
      saveRecipe(ACTOR, bench.services, { typeName: TYPE_KEY, name: 'Reset', changes });
    const { id } = value(await save([change]));
    const clear: Change = { fieldKey: 'watchers', mode: 'clear' };
    expect(value(await save([clear])).id).toBe(id);
    const { recipes } = value(await listRecipes(COLLEAGUE, bench.services, TYPE_KEY));
    expect(recipes).toMatchObject([{ id, name: 'Reset', changes: [clear], createdBy: ACTOR.userKey }]);
    expect(await deleteRecipe(COLLEAGUE, bench.services, id)).toMatchObject({ ok: false });
    expect(await deleteRecipe(ACTOR, bench.services, id)).toMatchObject({ ok: true });
  });
});

describe('several recipes', () => {
  test('are listed by last use; only their maker names them anew, and never two of theirs alike', async () => {
    const make = async (name: string) =>
      value(await saveRecipe(ACTOR, bench.services, { typeName: TYPE_KEY, name, changes: [change] })).id;
    const [first, second] = [await make('First'), await make('Second')];
    value(await noteRecipeUse(COLLEAGUE, bench.services, first));
    const { recipes } = value(await listRecipes(COLLEAGUE, bench.services, TYPE_KEY));
    expect(recipes.map(({ name, isMine }) => [name, isMine])).toEqual([
      ['First', false],
      ['Second', false],
    ]);
    const rename = (actor: typeof ACTOR, name: string) =>
      renameRecipe(actor, bench.services, { id: second, name });
    expect(await rename(COLLEAGUE, 'Mine')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await rename(ACTOR, 'First')).toMatchObject({
      ok: false,
      error: { messageKey: 'bulkEdit.recipeNameTaken', params: { name: 'First' } },
    });
    expect(await rename(ACTOR, 'Third')).toMatchObject({ ok: true });
    expect(value(await listRecipes(ACTOR, bench.services, TYPE_KEY)).recipes).toMatchObject([
      { name: 'First', isMine: true },
      { name: 'Third' },
    ]);
  });
});

describe('the history', () => {
  test('is searched by field and value, state and person; wildcards are plain characters', async () => {
    const id = await start(bench, await preview(bench, ids.slice(0, 9), change));
    const label = change.mode === 'update' && change.value.kind === 'option' ? change.value.option.label : '';
    const found = async (query: object) =>
      value(await listRuns(ACTOR, bench.services, { pageNum: 1, pageSize: 20, ...query })).runs.map(
        (run) => run.id,
      );
    expect(await found({ search: label })).toEqual([id]);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ state: 'queued' })).toEqual([id]);
    expect(await found({ state: 'done' })).toEqual([]);
    expect(await found({ startedBy: COLLEAGUE.userKey })).toEqual([]);
  });
});
