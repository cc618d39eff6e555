// Bulk edits as tests make them: items of a type by their present value, a preview, a run.
import { setTimeout as pause } from 'node:timers/promises';
import type { Change } from '@/lib/bulk-edit/change';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { previewBulkEdit } from '@/server/bulk-edits/preview';
import { startBulkEdit } from '@/server/bulk-edits/start';
import { readTypeMetadata } from '@/server/metadata';
import { filterWorkItems } from '@/server/open-api/work-items';
import { ACTOR, type BulkBench, value } from './bulk-bench';

/** The type and field of all these tests: a plain select that every item has. */
export const TYPE_KEY = 'story';
export const FIELD_KEY = 'priority';

const PAGE_SIZE = 200;
/** The code of a refusal by the rate limits. */
const TOO_OFTEN = 10429;

/** Ids of all living items of the type. */
export async function itemIds(bench: BulkBench): Promise<number[]> {
  const ids: number[] = [];
  const caller = { userKey: ACTOR.userKey, priority: 'interactive' as const };
  for (let pageNum = 1; ; pageNum += 1) {
    const input = { projectKey: ACTOR.projectKey, typeKeys: [TYPE_KEY], pageNum, pageSize: PAGE_SIZE };
    const page = await filterWorkItems(bench.services.api, caller, input);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    ids.push(...page.value.items.map((item) => item.id));
    if (page.value.items.length < PAGE_SIZE) return ids;
  }
}

/** Ids of items that the change would really change, as many as asked for. */
export async function idsToChange(bench: BulkBench, change: Change, count: number): Promise<number[]> {
  const plan = await preview(bench, await itemIds(bench), change);
  const ids = plan.rows
    .filter((row) => row.cells.every((cell) => cell.state === 'will-change'))
    .map((row) => row.itemId);
  if (ids.length < count) throw new Error(`Only ${ids.length} items of ${count} would change`);
  return ids.slice(0, count);
}

/** The options of the field that may be chosen, as changes that set them. */
export async function settings(bench: BulkBench): Promise<Change[]> {
  const { fields } = value(await readTypeMetadata(ACTOR, bench.services, TYPE_KEY));
  const field = fields.find((entry) => entry.key === FIELD_KEY);
  return (field?.options ?? [])
    .filter((option) => !option.isDisabled)
    .map(({ id, label }) => ({
      fieldKey: FIELD_KEY,
      mode: 'update',
      value: { kind: 'option', option: { id, label } },
    }));
}

/** A change that sets option number `index` (round about). */
export async function setting(bench: BulkBench, index = 0): Promise<Change> {
  const all = await settings(bench);
  const change = all[index % all.length];
  if (!change) throw new Error('The field has no options');
  return change;
}

/** Someone else sets one item in the product itself, past us. */
export async function setByHand(
  bench: BulkBench,
  id: number,
  change: Change,
  userKey: string,
): Promise<void> {
  await storeByHand(bench, id, FIELD_KEY, { label: '', value: optionIdOf(change) }, userKey);
}

/** Someone stores one field of an item, past us, in the form of the wire. */
export async function storeByHand(
  bench: BulkBench,
  id: number,
  field_key: string,
  field_value: unknown,
  userKey = ACTOR.userKey,
): Promise<void> {
  const path = `${ACTOR.projectKey}/work_item/${TYPE_KEY}/${id}`;
  await putByHand(bench, path, { update_fields: [{ field_key, field_value }] }, userKey);
}

/** Puts as often as the platform says that it is too busy: the limits are on, and runs have just used them up. */
async function putByHand(bench: BulkBench, path: string, body: unknown, userKey: string): Promise<void> {
  for (;;) {
    const answer = await bench.sandbox.call('PUT', path, body, { 'X-USER-KEY': userKey });
    if (answer.body.err_code === 0) return;
    if (answer.body.err_code !== TOO_OFTEN) throw new Error(JSON.stringify(answer.body));
    await pause(100);
  }
}

/** A change that many items need, and as many of those items as asked for. */
export async function freshEdit(bench: BulkBench, count: number): Promise<{ change: Change; ids: number[] }> {
  const ids = await itemIds(bench);
  for (const change of await settings(bench)) {
    const plan = await preview(bench, ids, change);
    const concerned = plan.rows.filter((row) => row.cells.every((cell) => cell.state === 'will-change'));
    if (concerned.length >= count) return { change, ids: concerned.slice(0, count).map((row) => row.itemId) };
  }
  throw new Error(`No option would change ${count} items`);
}

/** The option that a change sets. */
export function optionIdOf(change: Change): string {
  if (change.mode !== 'update' || change.value.kind !== 'option')
    throw new Error('Not a change to an option');
  return change.value.option.id;
}

export async function preview(bench: BulkBench, ids: number[], change: Change): Promise<PlanPreview> {
  const input = { typeName: TYPE_KEY, ids, changes: [change] };
  return value(await previewBulkEdit(ACTOR, bench.services, input));
}

/** Starts the run of a preview and gives its id. */
export async function start(bench: BulkBench, plan: PlanPreview): Promise<string> {
  const { id } = value(await startBulkEdit(ACTOR, bench.services, { planId: plan.planId, hash: plan.hash }));
  return id;
}

/**
 * Makes the reading before each batch request take so long, until `sandbox.control('DELETE', 'faults')`, that what a test
 * does in the middle of a run does not come after its end on a slow machine.
 */
export async function drawOut(bench: BulkBench): Promise<void> {
  const path = '/open_api/:project_key/work_item/:type/query';
  await bench.sandbox.control('PUT', 'faults', [{ match: { path }, effect: { type: 'delay', ms: 2500 } }]);
}

/** Ends the life of an item in the product itself. */
export async function terminate(bench: BulkBench, id: number): Promise<void> {
  const path = `${ACTOR.projectKey}/work_item/${TYPE_KEY}/${id}/abort`;
  await putByHand(bench, path, { is_aborted: true, reason_option: 'cancel' }, ACTOR.userKey);
}

/** The id of some item of a space and type, both by their readable names. */
export async function anyIdOf(bench: BulkBench, space: string, typeKey: string): Promise<number> {
  const body = { work_item_type_keys: [typeKey], page_num: 1, page_size: 1 };
  const answer = await bench.sandbox.call('POST', `${space}/work_item/filter`, body);
  if (!answer.body.data?.[0]) throw new Error(JSON.stringify(answer.body));
  return answer.body.data[0].id;
}
