// Owners first, schedules second, as one step: whatever happens to the second call, the node ends whole, as it was or as it
// was wanted, or is said to be half and is repaired. On the sandbox over HTTP with its own faults.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BoardNode } from '@/lib/schedule/board';
import { type DraftChange, type NodeState, stateOf } from '@/lib/schedule/draft';
import { samePeople } from '@/lib/schedule/node-people';
import { type NodePlan, samePlan } from '@/lib/schedule/node-plan';
import { addOwner, removeOwner, replaceOwner, setOwners, toPerPerson } from '@/lib/schedule/people-edits';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import { loadChanges } from '@/server/schedules/publish/journal';
import { runPublish } from '@/server/schedules/publish/run-publish';
import { countOutcomes } from './support/outcome-counts';
import {
  ANA,
  MONDAY,
  type PublishBench,
  QUICK,
  startPublishBench,
  TOM,
  WEI,
  wire,
} from './support/publish-bench';

/** `PUBLISH_ROUNDS=20` repeats every case that often. */
const ROUNDS = Number(process.env.PUBLISH_ROUNDS ?? 1);

const NODE = 'state_joint';
const NODE_PUT = {
  method: 'PUT',
  path: '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id',
};

let bench: PublishBench;
beforeAll(async () => {
  bench = await startPublishBench();
});
afterEach(async () => {
  bench.network.beforeNodeUpdate(async () => {});
  await bench.stack.setFaults([]);
  bench.stack.sandbox.forgetToken();
});
afterAll(() => bench.stop());

/** Wei alone, whole: becomes per person for Wei and Ana. */
async function oneOwner(): Promise<{ id: number; node: BoardNode; wanted: NodeState }> {
  const id = await bench.newItem();
  await bench.store(id, NODE, { node_owners: [WEI] });
  await bench.store(id, NODE, { node_schedule: wire(MONDAY, MONDAY + 3, 4) });
  const node = await bench.nodeOf(id, NODE);
  const wanted = toPerPerson(addOwner(stateOf(node), ANA));
  if (!wanted) throw new Error('two owners are enough');
  return { id, node, wanted };
}

/** Wei, Ana and Tom, per person: Tom is gone, Ana's place and days are taken on by Lin. What Tom had would be lost. */
async function threeOwners(): Promise<{ id: number; node: BoardNode; wanted: NodeState }> {
  const id = await bench.newItem();
  await bench.store(id, NODE, { node_owners: [WEI, ANA, TOM] });
  await bench.store(id, NODE, {
    schedules: [
      { owners: [WEI], ...wire(MONDAY, MONDAY + 1, 2) },
      { owners: [ANA], ...wire(MONDAY + 1, MONDAY + 4, 3.5) },
      { owners: [TOM], ...wire(MONDAY + 2, MONDAY + 2, 1) },
    ],
  });
  const node = await bench.nodeOf(id, NODE);
  const wanted = replaceOwner(removeOwner(stateOf(node), TOM), ANA, bench.actor.userKey);
  return { id, node, wanted };
}

function changeOf(id: number, node: BoardNode, wanted: NodeState): DraftChange {
  const people = { base: node.people, wanted: wanted.people };
  return { itemId: id, nodeId: node.id, base: node.plan, plan: wanted.plan, people };
}

const respond = (status: number, err_code: number, err_msg: string) => ({
  type: 'respond',
  status,
  err_code,
  err_msg,
});

/** Every way in which the sandbox's faults can make a node update fail. */
const EFFECTS: [string, object][] = [
  ['refused by the two-owner rule', respond(400, 20_032, 'DifferentSchedule Set Owner Invalid')],
  ['refused for lack of rights', respond(403, 10_001, 'Operation Not Permitted')],
  ['blocked by a plugin', respond(400, 20_090, 'Your request has been blocked')],
  ['refused as smaller than its subtasks', respond(500, 50_006, 'The node scheduling cannot less than')],
  ['refused with status 200', respond(200, 20_006, 'Invalid Param')],
  ['too many requests', respond(429, 10_429, 'API Request Frequency Limit')],
  ['overloaded', respond(500, 50_006, 'Please try again later')],
  ['a gateway failure', respond(502, 0, 'Bad Gateway')],
  ['repeat of an idempotency key', respond(400, 10_430, 'idempotent')],
  ['cut before anything is done', { type: 'reset' }],
  ['done, but the answer is lost', { type: 'reset_after_commit' }],
  ['accepted but dropped', { type: 'drop_write', fraction: 1 }],
  ['every token expired', { type: 'expire_tokens' }],
  ['slow', { type: 'delay', ms: 60 }],
];

function isAs(node: BoardNode, state: { people: NodeState['people']; plan: NodePlan }): boolean {
  return samePeople(node.people, state.people) && samePlan(node.plan, state.plan);
}

const counts = countOutcomes('second calls, by how the step ended');
afterAll(() => counts.report());

/** What is said must be what is stored: nothing half may be called anything else. */
async function expectTruth(id: number, node: BoardNode, wanted: NodeState, outcome: ChangeOutcome | null) {
  const stored = await bench.nodeOf(id, NODE);
  const state = outcome?.state ?? 'none';
  counts.add(state);
  if (state === 'verified') expect(isAs(stored, wanted)).toBe(true);
  else if (state === 'rolled-back' || state === 'refused') expect(isAs(stored, node)).toBe(true);
  else expect(state).toBe('half-done');
}

/** Those that differ in kind: enough for the second preparation in a short run. */
const MAIN_EFFECTS = EFFECTS.filter(([name]) => /rights|gateway|lost|dropped/.test(name));

describe.each([
  ['a second owner and per-person schedules', oneOwner, EFFECTS],
  ['an owner replaced and another removed', threeOwners, process.env.PUBLISH_ROUNDS ? EFFECTS : MAIN_EFFECTS],
] as const)('%s', (_, prepare, effects) => {
  test('goes out as two calls, owners first, and is verified', async () => {
    const { id, node, wanted } = await prepare();
    const mark = await bench.stack.mark();
    const { outcomes } = await bench.publish([changeOf(id, node, wanted)]);
    expect(outcomes).toMatchObject([{ state: 'verified', stored: wanted.plan }]);
    const targets = (await bench.stack.effects(mark)).map((effect) => effect.target);
    expect(targets[0]).toBe(`node:${NODE}:owners`);
    expect(targets).toContain(`node:${NODE}:schedules`);
    await expectTruth(id, node, wanted, outcomes[0] ?? null);
  });

  test.each(effects)(
    'whose second call fails once (%s) ends whole: done or put back',
    async (_name, effect) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, node, wanted } = await prepare();
        bench.network.beforeNodeUpdate(async (number) => {
          if (number === 2) await bench.stack.setFaults([{ match: NODE_PUT, times: 1, effect }]);
        });
        const { outcomes } = await bench.publish([changeOf(id, node, wanted)]);
        expect(['verified', 'rolled-back']).toContain(outcomes[0]?.state);
        await expectTruth(id, node, wanted, outcomes[0] ?? null);
      }
    },
  );

  test.each(effects)(
    'whose second and all later calls fail (%s) is never silently half, and is repaired afterwards',
    async (_name, effect) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, node, wanted } = await prepare();
        bench.network.beforeNodeUpdate(async (number) => {
          if (number === 2) await bench.stack.setFaults([{ match: NODE_PUT, effect }]);
        });
        const { publishId, outcomes } = await bench.publish([changeOf(id, node, wanted)]);
        await expectTruth(id, node, wanted, outcomes[0] ?? null);
        await bench.stack.setFaults([]);
        const { isSettled } = await runPublish(bench.services, publishId, QUICK);
        expect(isSettled).toBe(true);
        const [settled] = await loadChanges(bench.services, publishId);
        expect(['verified', 'rolled-back']).toContain(settled?.state);
        await expectTruth(id, node, wanted, settled?.outcome ?? null);
      }
    },
  );

  test.each(effects)('whose first call fails (%s) changes nothing or everything', async (_name, effect) => {
    const { id, node, wanted } = await prepare();
    bench.network.beforeNodeUpdate(async (number) => {
      await bench.stack.setFaults(number === 1 ? [{ match: NODE_PUT, times: 1, effect }] : []);
    });
    const { outcomes } = await bench.publish([changeOf(id, node, wanted)]);
    const stored = await bench.nodeOf(id, NODE);
    const isWhole = isAs(stored, outcomes[0]?.state === 'verified' ? wanted : node);
    expect(isWhole).toBe(true);
  });
});

describe('a half that could not be put back yet', () => {
  const blocked = respond(400, 20_090, 'Your request has been blocked');

  async function half() {
    const prepared = await threeOwners();
    bench.network.beforeNodeUpdate(async (number) => {
      if (number === 2) await bench.stack.setFaults([{ match: NODE_PUT, effect: blocked }]);
    });
    const answer = await bench.publish([changeOf(prepared.id, prepared.node, prepared.wanted)]);
    expect(answer.outcomes).toMatchObject([{ state: 'half-done', error: { code: 20_090 } }]);
    await bench.stack.setFaults([]);
    return { ...prepared, publishId: answer.publishId };
  }

  test('is left alone once someone else changed the node', async () => {
    const { id, publishId } = await half();
    await bench.store(id, NODE, { node_owners: [WEI] });
    const mark = await bench.stack.mark();
    expect(await runPublish(bench.services, publishId, QUICK)).toMatchObject({ isSettled: true });
    expect(await loadChanges(bench.services, publishId)).toMatchObject([{ state: 'overtaken' }]);
    expect(await bench.stack.effects(mark)).toEqual([]);
  });

  test('is found done when the person published it again meanwhile', async () => {
    const { id, publishId, wanted } = await half();
    const now = await bench.nodeOf(id, NODE);
    const again: DraftChange = { itemId: id, nodeId: NODE, base: now.plan, plan: wanted.plan };
    expect((await bench.publish([again])).outcomes).toMatchObject([{ state: 'verified' }]);
    await runPublish(bench.services, publishId, QUICK);
    expect(await loadChanges(bench.services, publishId)).toMatchObject([{ state: 'verified' }]);
  });
});

describe('people in one call', () => {
  test('an owner and a whole schedule go out together', async () => {
    const { id, node } = await oneOwner();
    const mark = await bench.stack.mark();
    const wanted = setOwners(stateOf(node), [WEI, ANA]);
    const plan: NodePlan = { mode: 'whole', entry: { startDay: MONDAY + 1, endDay: MONDAY + 2, points: 4 } };
    const { outcomes } = await bench.publish([changeOf(id, node, { ...wanted, plan })]);
    expect(outcomes).toMatchObject([{ state: 'verified' }]);
    const puts = (await bench.stack.requests(mark)).filter((request) => request.method === 'PUT');
    expect(puts).toHaveLength(1);
  });

  test('fewer than two owners end per-person schedules, and the one who stays keeps their days', async () => {
    const { id, node } = await threeOwners();
    const wanted = removeOwner(removeOwner(stateOf(node), TOM), ANA);
    expect(wanted.plan).toEqual({
      mode: 'whole',
      entry: { startDay: MONDAY, endDay: MONDAY + 1, points: 2 },
    });
    const { outcomes } = await bench.publish([changeOf(id, node, wanted)]);
    expect(outcomes).toMatchObject([{ state: 'verified' }]);
    expect(isAs(await bench.nodeOf(id, NODE), wanted)).toBe(true);
  });

  test('a colleague who changed the people since stops it: both are shown, nothing is sent', async () => {
    const { id, node, wanted } = await oneOwner();
    await bench.store(id, NODE, { node_owners: [TOM] });
    const mark = await bench.stack.mark();
    const { outcomes } = await bench.publish([changeOf(id, node, wanted)]);
    expect(outcomes).toMatchObject([
      { state: 'conflict', people: { theirs: { kind: 'by-hand', ownerKeys: [TOM] } } },
    ]);
    expect(await bench.stack.effects(mark)).toEqual([]);
  });
});
