// Taking a publish back: only what is still as it was published, through the same verified path.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DraftChange, stateOf } from '@/lib/schedule/draft';
import { addOwner, toPerPerson } from '@/lib/schedule/people-edits';
import { listPublishes, readPublish } from '@/server/schedules/publish-record';
import { planUndo } from '@/server/schedules/undo-publish';
import { ANA, MONDAY, must, type PublishBench, startPublishBench, WEI, wire } from './support/publish-bench';

let bench: PublishBench;
beforeAll(async () => {
  bench = await startPublishBench();
});
afterAll(() => bench.stop());

async function planned(nodeId: string, id: number): Promise<DraftChange> {
  await bench.store(id, nodeId, { node_schedule: wire(MONDAY, MONDAY + 1, 2) });
  const node = await bench.nodeOf(id, nodeId);
  const plan = { mode: 'whole' as const, entry: { startDay: MONDAY + 7, endDay: MONDAY + 9, points: 3 } };
  return { itemId: id, nodeId, base: node.plan, plan };
}

describe('undoing a publish', () => {
  test('puts back what is still as published, leaves what others changed, and says which', async () => {
    const id = await bench.newItem();
    const mine = await planned('state_joint', id);
    const theirs = await planned('state_accept', id);
    const { publishId } = await bench.publish([mine, theirs]);
    await bench.store(id, 'state_accept', { node_schedule: wire(MONDAY + 20, MONDAY + 21, 1) });
    const undo = must(await planUndo(bench.actor, bench.services, publishId));
    expect(undo.skipped).toEqual([{ itemId: id, nodeId: 'state_accept', reason: 'changed-since' }]);
    const { publishId: undoId, outcomes } = await bench.publish(undo.changes, publishId);
    expect(outcomes).toMatchObject([{ nodeId: 'state_joint', state: 'verified', stored: mine.base }]);
    expect((await bench.nodeOf(id, 'state_joint')).plan).toEqual(mine.base);
    const { publishes } = must(await listPublishes(bench.actor, bench.services, 'story'));
    expect(publishes.find((entry) => entry.id === publishId)).toMatchObject({
      isRunning: false,
      counts: { verified: 2 },
      undoneBy: undoId,
    });
  });

  test('gives people and per-person schedules back in two calls', async () => {
    const id = await bench.newItem();
    await bench.store(id, 'state_joint', { node_owners: [WEI, ANA] });
    await bench.store(id, 'state_joint', {
      schedules: [
        { owners: [WEI], ...wire(MONDAY, MONDAY + 1, 2) },
        { owners: [ANA], ...wire(MONDAY + 1, MONDAY + 4, 3.5) },
      ],
    });
    const node = await bench.nodeOf(id, 'state_joint');
    const change: DraftChange = {
      itemId: id,
      nodeId: node.id,
      base: node.plan,
      plan: { mode: 'whole', entry: { startDay: MONDAY, endDay: MONDAY, points: 1 } },
      people: { base: node.people, wanted: { kind: 'by-hand', ownerKeys: [bench.actor.userKey] } },
    };
    const { publishId } = await bench.publish([change]);
    const undo = must(await planUndo(bench.actor, bench.services, publishId));
    const { outcomes } = await bench.publish(undo.changes, publishId);
    expect(outcomes).toMatchObject([{ state: 'verified', stored: node.plan }]);
    expect(await bench.nodeOf(id, node.id)).toMatchObject({ plan: node.plan, people: node.people });
  });

  test('has nothing to send for what was never stored', async () => {
    const id = await bench.newItem();
    const change = await planned('state_joint', id);
    const { publishId } = await bench.publish([{ ...change, base: change.plan, plan: change.base }]);
    const undo = must(await planUndo(bench.actor, bench.services, publishId));
    expect(undo).toEqual({
      changes: [],
      skipped: [{ itemId: id, nodeId: 'state_joint', reason: 'nothing-stored' }],
    });
  });

  test('is offered to the person who published, and to nobody else', async () => {
    const id = await bench.newItem();
    const { publishId } = await bench.publish([await planned('state_joint', id)]);
    const other = { ...bench.actor, userKey: WEI };
    expect(await readPublish(other, bench.services, publishId)).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(await planUndo(other, bench.services, publishId)).toMatchObject({ ok: false });
  });
});

describe('before anything is sent', () => {
  test('a node completed since the edit began asks first, and goes out once it is accepted', async () => {
    const id = await bench.newItem();
    const change: DraftChange = { ...(await planned('started', id)), seenStatus: 'in-progress' };
    const done = await bench.nodeOf(id, 'started');
    expect(done.status).toBe('completed');
    expect((await bench.publish([change])).outcomes).toMatchObject([{ state: 'completed-since' }]);
    const accepted = { ...change, acceptCompleted: true as const };
    expect((await bench.publish([accepted])).outcomes).toMatchObject([{ state: 'verified' }]);
  });

  test('a terminated item is said to be locked, and an item that is gone to be gone', async () => {
    const id = await bench.newItem();
    const change = await planned('state_joint', id);
    const answer = await bench.stack.sandbox.call('PUT', `orbit/work_item/story/${id}/abort`, {
      is_aborted: true,
      reason_option: 'other',
      reason: 'Dropped',
    });
    expect(answer.body.err_code).toBe(0);
    expect((await bench.publish([change])).outcomes).toMatchObject([{ state: 'locked', lock: 'terminated' }]);
    const gone = { ...change, itemId: 999_999_999 };
    expect((await bench.publish([gone])).outcomes).toMatchObject([
      { state: 'refused', error: { kind: 'not-found' } },
    ]);
  });

  test('subtasks that follow their node are moved with it, and count as moved for the rule', async () => {
    const id = await bench.newItem();
    await bench.store(id, 'state_joint', { node_schedule: wire(MONDAY, MONDAY + 4, 5) });
    const made = await bench.stack.sandbox.call('POST', `orbit/work_item/story/${id}/workflow/task`, {
      node_id: 'state_joint',
      name: 'Load test',
      schedule: wire(MONDAY, MONDAY + 1, 1),
    });
    expect(made.body.err_code).toBe(0);
    const node = await bench.nodeOf(id, 'state_joint');
    const plan = { mode: 'whole' as const, entry: { startDay: MONDAY + 7, endDay: MONDAY + 11, points: 5 } };
    const change: DraftChange = { itemId: id, nodeId: node.id, base: node.plan, plan };
    expect((await bench.publish([change])).outcomes).toMatchObject([{ state: 'breach' }]);
    const { outcomes } = await bench.publish([{ ...change, moveSubTasks: true }]);
    expect(outcomes).toMatchObject([{ state: 'verified' }]);
    expect((await bench.nodeOf(id, 'state_joint')).subTasks).toMatchObject([
      { total: { startDay: MONDAY + 7, endDay: MONDAY + 8 } },
    ]);
  });

  test('a per-person plan for two owners who are not stored yet is not taken for a breach', async () => {
    const id = await bench.newItem();
    await bench.store(id, 'state_joint', { node_owners: [WEI] });
    const node = await bench.nodeOf(id, 'state_joint');
    const wanted = toPerPerson(addOwner(stateOf(node), ANA));
    if (!wanted) throw new Error('two owners are enough');
    const change: DraftChange = {
      itemId: id,
      nodeId: node.id,
      base: node.plan,
      plan: wanted.plan,
      people: { base: node.people, wanted: wanted.people },
    };
    expect((await bench.publish([change])).outcomes).not.toMatchObject([{ state: 'breach' }]);
  });
});
