// Publishing a draft, on the sandbox over HTTP and a real database: what is sent, what is stored, what is said.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '@/lib/errors/result';
import type { BoardNode } from '@/lib/schedule/board';
import type { DraftChange } from '@/lib/schedule/draft';
import { editPlan } from '@/lib/schedule/move';
import { type Entry, type NodePlan, planTotal } from '@/lib/schedule/node-plan';
import type { PublishAnswer } from '@/lib/schedule/publish';
import { scheduleCall, scheduleChange } from '@/server/db/schema/schedule-publish';
import { publishSchedules } from '@/server/schedules/publish';
import { readItemFlow } from '@/server/schedules/read-flow';
import { readScheduleBatch } from '@/server/schedules/read-items';
import { createItem } from '../../sandbox/support/make-items';
import { startTestStack, type TestStack } from '../support/test-stack';

const LIN = '7401000000000000101';
const WEI = '7401000000000000102';
const ANA = '7401000000000000103';
/** 2026-03-02, a Monday. */
const MONDAY = 20_514;
const NODE_PUT = {
  method: 'PUT',
  path: '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id',
};

let stack: TestStack;
let projectKey: string;
let id: number;

beforeAll(async () => {
  stack = await startTestStack({ limits: false });
  projectKey = stack.info.projects.find((entry) => entry.simple_name === 'orbit')?.project_key ?? '';
});
beforeEach(async () => {
  await stack.setFaults([]);
  id = await createItem(stack.sandbox);
});
afterAll(() => stack.stop());

const actor = () => ({ userKey: LIN, projectKey });

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function nodeOf(nodeId: string): Promise<BoardNode> {
  const { item } = await readItemFlow(actor(), stack.services, { id, typeKey: 'story', pattern: 'node' });
  const node = item.ok ? item.nodes.find((entry) => entry.id === nodeId) : undefined;
  if (!node) throw new Error(`no node ${nodeId}`);
  return node;
}

function whole(startDay: number | null, endDay: number | null, points: number | null): NodePlan {
  return { mode: 'whole', entry: { startDay, endDay, points } };
}

function lanes(entries: Record<string, Entry>): NodePlan {
  return {
    mode: 'per-person',
    lanes: Object.entries(entries).map(([ownerKey, entry]) => ({ ownerKey, entry })),
  };
}

/** Stores by hand, past our own write path. */
async function store(nodeId: string, body: object): Promise<void> {
  const answer = await stack.sandbox.call('PUT', `orbit/workflow/story/${id}/node/${nodeId}`, body);
  if (answer.body.err_code !== 0) throw new Error(JSON.stringify(answer.body));
}

const DAY_MS = 86_400_000;
const startMs = (day: number) => 1772380800000 + (day - MONDAY) * DAY_MS;
const wire = (startDay: number, endDay: number, points: number) => ({
  estimate_start_date: startMs(startDay),
  estimate_end_date: startMs(endDay + 1) - 1,
  points,
  is_auto: false,
});

/** `state_joint`, owned by hand, planned from Monday to Wednesday with 2 points. */
async function planned(): Promise<BoardNode> {
  await store('state_joint', { node_owners: [WEI] });
  await store('state_joint', { node_schedule: wire(MONDAY, MONDAY + 2, 2) });
  return nodeOf('state_joint');
}

/** `state_joint` with a lane each for Wei and Ana. */
async function plannedPerPerson(): Promise<BoardNode> {
  await store('state_joint', { node_owners: [WEI, ANA] });
  await store('state_joint', {
    schedules: [
      { owners: [WEI], ...wire(MONDAY, MONDAY + 1, 2) },
      { owners: [ANA], ...wire(MONDAY + 1, MONDAY + 4, 3.5) },
    ],
  });
  return nodeOf('state_joint');
}

function changeOf(node: BoardNode, plan: NodePlan, base = node.plan): DraftChange {
  return { itemId: id, nodeId: node.id, base, plan };
}

async function publish(...changes: DraftChange[]): Promise<PublishAnswer> {
  return must(await publishSchedules(actor(), stack.services, { typeName: 'story', changes }));
}

async function writesSince(mark: { requestSeq: number }) {
  return (await stack.requests(mark)).filter((request) => request.method === 'PUT');
}

describe('publishing a schedule', () => {
  test('stores a whole-node schedule to the day, in one call, and calls it verified', async () => {
    const node = await planned();
    const mark = await stack.mark();
    const plan = editPlan(node.plan, { kind: 'node' }, { kind: 'move', days: 2 });
    const { outcomes, items } = await publish(changeOf(node, plan));
    expect(outcomes).toEqual([{ itemId: id, nodeId: 'state_joint', state: 'verified', stored: plan }]);
    expect(items).toMatchObject([{ itemId: id, ok: true }]);
    expect(await stack.effects(mark)).toMatchObject([
      {
        work_item_id: id,
        target: 'node:state_joint:schedule',
        before: {
          estimate_start_date: startMs(MONDAY),
          estimate_end_date: startMs(MONDAY + 3) - 1,
          points: 2,
        },
        after: {
          estimate_start_date: startMs(MONDAY + 2),
          estimate_end_date: startMs(MONDAY + 5) - 1,
          points: 2,
        },
      },
    ]);
    expect(await writesSince(mark)).toHaveLength(1);
  });

  test('sends every lane of a per-person node when one of them moved, and only that one changes', async () => {
    const node = await plannedPerPerson();
    const mark = await stack.mark();
    const plan = editPlan(node.plan, { kind: 'lane', ownerKey: ANA }, { kind: 'resize-end', days: 1 });
    const { outcomes } = await publish(changeOf(node, plan));
    expect(outcomes).toMatchObject([{ state: 'verified', stored: plan }]);
    const effects = await stack.effects(mark);
    expect(effects.map((effect) => effect.target)).toContain('node:state_joint:schedules');
    expect(effects.every((effect) => effect.work_item_id === id)).toBe(true);
    expect((await nodeOf('state_joint')).plan).toEqual(
      lanes({
        [WEI]: { startDay: MONDAY, endDay: MONDAY + 1, points: 2 },
        [ANA]: { startDay: MONDAY + 1, endDay: MONDAY + 5, points: 3.5 },
      }),
    );
    expect(await writesSince(mark)).toHaveLength(1);
  });

  test('clears a schedule when all of it is taken away', async () => {
    const node = await planned();
    const { outcomes } = await publish(changeOf(node, whole(null, null, null)));
    expect(outcomes).toMatchObject([{ state: 'verified' }]);
    expect(planTotal((await nodeOf('state_joint')).plan)).toEqual({
      startDay: null,
      endDay: null,
      points: null,
    });
  });

  test('goes node after node and goes on after one that is refused', async () => {
    const node = await planned();
    await store('state_accept', { node_schedule: wire(MONDAY, MONDAY, 1) });
    const other = await nodeOf('state_accept');
    await stack.setFaults([
      {
        match: NODE_PUT,
        times: 1,
        effect: { type: 'respond', status: 400, err_code: 20090, err_msg: 'Your request has been blocked' },
      },
    ]);
    const mark = await stack.mark();
    const { outcomes } = await publish(
      changeOf(node, whole(MONDAY + 7, MONDAY + 9, 2)),
      changeOf(other, whole(MONDAY + 1, MONDAY + 1, 1)),
    );
    expect(outcomes).toMatchObject([
      { nodeId: 'state_joint', state: 'refused', error: { code: 20090 } },
      { nodeId: 'state_accept', state: 'verified' },
    ]);
    expect((await stack.effects(mark)).map((effect) => effect.target)).toEqual([
      'node:state_accept:schedule',
    ]);
  });
});

describe('nothing is sent', () => {
  test('when a colleague changed the node since the draft began', async () => {
    const node = await planned();
    await store('state_joint', { node_schedule: wire(MONDAY + 3, MONDAY + 4, 2) });
    const mark = await stack.mark();
    const mine = whole(MONDAY + 1, MONDAY + 3, 2);
    const { outcomes } = await publish(changeOf(node, mine));
    expect(outcomes).toEqual([
      {
        itemId: id,
        nodeId: 'state_joint',
        state: 'conflict',
        base: node.plan,
        mine,
        theirs: whole(MONDAY + 3, MONDAY + 4, 2),
      },
    ]);
    expect(await stack.effects(mark)).toEqual([]);
    expect(await writesSince(mark)).toEqual([]);
  });

  test('when it is stored like that already, so publishing twice changes nothing twice', async () => {
    const node = await planned();
    const change = changeOf(node, whole(MONDAY + 1, MONDAY + 3, 2));
    await publish(change);
    const mark = await stack.mark();
    expect((await publish(change)).outcomes).toMatchObject([{ state: 'already-so' }]);
    expect(await writesSince(mark)).toEqual([]);
  });

  test('when a rule of the platform is known to forbid it', async () => {
    const node = await planned();
    const mark = await stack.mark();
    const { outcomes } = await publish(changeOf(node, whole(MONDAY + 3, MONDAY + 1, 2)));
    expect(outcomes).toMatchObject([{ state: 'breach', breaches: [{ kind: 'start-after-end' }] }]);
    expect(await writesSince(mark)).toEqual([]);
  });

  test('when the node is gone', async () => {
    const node = await planned();
    const mark = await stack.mark();
    const { outcomes } = await publish({ ...changeOf(node, whole(null, null, null)), nodeId: 'state_gone' });
    expect(outcomes).toMatchObject([{ state: 'refused', error: { kind: 'not-found' } }]);
    expect(await writesSince(mark)).toEqual([]);
  });
});

describe('what was sent is told by reading it back', () => {
  test('a change that was accepted but dropped is called not stored', async () => {
    const node = await planned();
    await stack.setFaults([{ match: NODE_PUT, effect: { type: 'drop_write', fraction: 1 } }]);
    const { outcomes } = await publish(changeOf(node, whole(MONDAY + 1, MONDAY + 3, 2)));
    expect(outcomes).toMatchObject([{ state: 'not-stored', stored: node.plan }]);
  });

  test('a change that never arrived is told as one without an answer, never as accepted', async () => {
    const node = await planned();
    await stack.setFaults([{ match: NODE_PUT, effect: { type: 'reset' } }]);
    const { outcomes } = await publish(changeOf(node, whole(MONDAY + 1, MONDAY + 3, 2)));
    expect(outcomes).toMatchObject([{ state: 'not-stored', isUnanswered: true, stored: node.plan }]);
  });

  test('a lost answer to a change that was stored is called verified, and it was sent once', async () => {
    const node = await planned();
    await stack.setFaults([{ match: NODE_PUT, times: 1, effect: { type: 'reset_after_commit' } }]);
    const mark = await stack.mark();
    const { outcomes } = await publish(changeOf(node, whole(MONDAY + 1, MONDAY + 3, 2)));
    expect(outcomes).toMatchObject([{ state: 'verified' }]);
    expect(await stack.effects(mark)).toHaveLength(1);
  });

  test('every change is journaled before it leaves, under the key it was sent with, with its fate', async () => {
    const node = await planned();
    const mark = await stack.mark();
    const plan = whole(MONDAY + 1, MONDAY + 3, 2);
    await publish(changeOf(node, plan));
    const [row] = await stack.db.select().from(scheduleChange).where(eq(scheduleChange.workItemId, id));
    expect(row).toMatchObject({
      nodeId: 'state_joint',
      change: { base: node.plan, plan },
      before: { plan: node.plan, people: node.people, others: [] },
      state: 'verified',
    });
    const calls = await stack.db
      .select()
      .from(scheduleCall)
      .where(eq(scheduleCall.publishId, row?.publishId ?? ''));
    const [sent] = await writesSince(mark);
    expect(calls).toMatchObject([
      { purpose: 'schedule', state: 'accepted', idempotencyKey: sent?.idem_uuid },
    ]);
  });
});

describe('reading the board', () => {
  test('gives the asked items in order with nodes in flow order and the people on them', async () => {
    await plannedPerPerson();
    const other = await createItem(stack.sandbox);
    const batch = must(
      await readScheduleBatch(actor(), stack.services, { typeName: 'story', ids: [other, id, 999_999_999] }),
    );
    expect(batch.heads.map((head) => head.id)).toEqual([other, id]);
    const item = batch.items.find((entry) => entry.itemId === id);
    if (!item?.ok) throw new Error('the item was not read');
    const names = item.nodes.map((node) => node.id);
    for (const node of item.nodes)
      for (const before of node.predecessorIds)
        expect(names.indexOf(before)).toBeLessThan(names.indexOf(node.id));
    expect(Object.keys(batch.people)).toEqual(expect.arrayContaining([WEI, ANA]));
  });

  test('an owner without an entry has an empty lane, so that a publish sends one for everybody', async () => {
    await plannedPerPerson();
    const tom = '7401000000000000104';
    await store('state_joint', { node_owners: [WEI, ANA, tom] });
    const { plan } = await nodeOf('state_joint');
    expect(plan.mode === 'per-person' && plan.lanes.find((lane) => lane.ownerKey === tom)?.entry).toEqual({
      startDay: null,
      endDay: null,
      points: null,
    });
  });

  test('an item that cannot be read says why and leaves the others readable', async () => {
    const other = await createItem(stack.sandbox);
    await stack.setFaults([
      {
        match: {
          method: 'POST',
          path: '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/workflow/query',
        },
        times: 1,
        effect: { type: 'respond', status: 403, err_code: 10001, err_msg: 'Operation Not Permitted' },
      },
    ]);
    const batch = must(
      await readScheduleBatch(actor(), stack.services, { typeName: 'story', ids: [id, other] }),
    );
    expect(batch.items.map((item) => item.ok).sort()).toEqual([false, true]);
  });

  test('workflows read a moment ago are not read again when that is recent enough, and say when they were read', async () => {
    const read = (maxAgeMs?: number) =>
      readScheduleBatch(actor(), stack.services, {
        typeName: 'story',
        ids: [id],
        ...(maxAgeMs === undefined ? {} : { maxAgeMs }),
      });
    const first = must(await read());
    const mark = await stack.mark();
    const again = must(await read(60_000));
    expect(again.items).toEqual(first.items);
    const isWorkflow = ({ path }: { path: string }) => path.endsWith('/workflow/query');
    expect((await stack.requests(mark)).filter(isWorkflow)).toEqual([]);
    must(await read());
    expect((await stack.requests(mark)).filter(isWorkflow)).toHaveLength(1);
  });

  test('what a person published is what they are shown next, however old a read may be', async () => {
    const node = await planned();
    must(await readScheduleBatch(actor(), stack.services, { typeName: 'story', ids: [id] }));
    const plan = whole(MONDAY + 1, MONDAY + 3, 2);
    await publish(changeOf(node, plan));
    const batch = must(
      await readScheduleBatch(actor(), stack.services, { typeName: 'story', ids: [id], maxAgeMs: 60_000 }),
    );
    const item = batch.items[0];
    expect(item?.ok && item.nodes.find((entry) => entry.id === node.id)?.plan).toEqual(plan);
  });

  test('nobody is given what another person read', async () => {
    must(await readScheduleBatch(actor(), stack.services, { typeName: 'story', ids: [id] }));
    const mark = await stack.mark();
    const other = { userKey: WEI, projectKey };
    must(await readScheduleBatch(other, stack.services, { typeName: 'story', ids: [id], maxAgeMs: 60_000 }));
    const reads = (await stack.requests(mark)).filter(({ path }) => path.endsWith('/workflow/query'));
    expect(reads).toMatchObject([{ user_key: WEI }]);
  });
});
