// Nodes whose people come from roles: changed through the role, and put back with everything the role took along.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BoardNode } from '@/lib/schedule/board';
import { type DraftChange, stateOf } from '@/lib/schedule/draft';
import { ownersIn } from '@/lib/schedule/node-people';
import { otherNodesOf, setOwners, toPerPerson } from '@/lib/schedule/people-edits';
import { publishSchedules } from '@/server/schedules/publish';
import { readItemFlow } from '@/server/schedules/read-flow';
import { planUndo } from '@/server/schedules/undo-publish';
import {
  ANA,
  MONDAY,
  must,
  type PublishBench,
  startPublishBench,
  TOM,
  WEI,
  wire,
} from './support/publish-bench';

/** Reads only, in every space of the data set. */
const GUEST = 'Isla Murray';

let bench: PublishBench;
beforeAll(async () => {
  bench = await startPublishBench();
});
afterEach(async () => {
  bench.network.beforeNodeUpdate(async () => {});
  await bench.stack.setFaults([]);
});
afterAll(() => bench.stop());

async function nodesOf(id: number): Promise<BoardNode[]> {
  const { item } = await readItemFlow(bench.actor, bench.services, { id, typeKey: 'story', pattern: 'node' });
  if (!item.ok) throw new Error('the item was not read');
  return item.nodes;
}

/** An item with a node bound to a role, another node of that role scheduled per person, and the change of the first. */
async function prepare() {
  const id = await bench.newItem();
  const fresh = await nodesOf(id);
  // The developers' role takes several people; most others take one.
  const node = fresh.find((one) => rolesOf(one).includes('RD') && sharers(fresh, one).length > 0);
  if (node?.people.kind !== 'from-roles') throw new Error('the sandbox has nodes that share a role');
  const [other] = sharers(fresh, node);
  const [role] = node.people.roles;
  if (!other || !role) throw new Error('a role-bound node has a role');
  await bench.store(id, node.id, { role_assignee: [{ role: role.roleId, owners: [WEI, ANA] }] });
  await bench.store(id, other.id, {
    schedules: ownersIn((await bench.nodeOf(id, other.id)).people).map((owner) => ({
      owners: [owner],
      ...wire(MONDAY, MONDAY + 2, 1.5),
    })),
  });
  const before = await nodesOf(id);
  const now = before.find((one) => one.id === node.id);
  if (!now) throw new Error('the node is still there');
  const wanted = toPerPerson(setOwners(stateOf(now), [WEI, TOM], role.roleId));
  if (!wanted) throw new Error('two owners are enough');
  const change: DraftChange = {
    itemId: id,
    nodeId: node.id,
    base: now.plan,
    plan: wanted.plan,
    people: { base: now.people, wanted: wanted.people },
  };
  return { id, before, change, wanted, otherId: other.id };
}

function sharers(nodes: readonly BoardNode[], node: BoardNode): BoardNode[] {
  const ids = rolesOf(node);
  return nodes.filter(
    (other) => other.id !== node.id && rolesOf(other).some((roleId) => ids.includes(roleId)),
  );
}

function rolesOf({ people }: BoardNode): string[] {
  return people.kind === 'from-roles' ? people.roles.map(({ roleId }) => roleId) : [];
}

test('people change through the role, and the other nodes named before are those that changed', async () => {
  const { id, before, change, wanted } = await prepare();
  const named = otherNodesOf(before, change.nodeId, wanted.people);
  expect(named.length).toBeGreaterThan(0);
  const { outcomes } = await bench.publish([change]);
  expect(outcomes).toMatchObject([{ state: 'verified', storedPeople: wanted.people }]);
  const after = await nodesOf(id);
  const changed = after.filter(
    (node) =>
      node.id !== change.nodeId &&
      node.ownerKeys.join() !== before.find((one) => one.id === node.id)?.ownerKeys.join(),
  );
  expect(changed.map(({ id: nodeId }) => nodeId)).toEqual(named.map(({ nodeId }) => nodeId));
});

/** Everything that a publish may change, to be compared before and after. */
function plansOf(nodes: readonly BoardNode[]) {
  return nodes.map(({ id: nodeId, plan, people }) => ({ nodeId, plan, owners: ownersIn(people).sort() }));
}

test('an undo gives the role back, and with it the days that people lost on the other node of that role', async () => {
  const { id, before, change } = await prepare();
  const { publishId } = await bench.publish([change]);
  expect(plansOf(await nodesOf(id))).not.toEqual(plansOf(before));
  const undo = must(await planUndo(bench.actor, bench.services, publishId));
  expect(undo.skipped).toEqual([]);
  const { outcomes, publishId: undoId } = await bench.publish(undo.changes, publishId);
  expect(outcomes.map(({ state }) => state)).toEqual(['verified', 'verified']);
  expect(plansOf(await nodesOf(id))).toEqual(plansOf(before));

  // Taking the undo back is a publish like any other.
  const redo = must(await planUndo(bench.actor, bench.services, undoId));
  expect(redo.skipped).toEqual([]);
  await bench.publish(redo.changes, undoId);
  const again = await nodesOf(id);
  expect(again.find((node) => node.id === change.nodeId)?.plan).toEqual(change.plan);
});

test('days that someone set meanwhile on the other node are left alone, and the node is named', async () => {
  const { id, change, otherId } = await prepare();
  const { publishId } = await bench.publish([change]);
  const now = await bench.nodeOf(id, otherId);
  await bench.store(id, otherId, {
    schedules: ownersIn(now.people).map((owner) => ({
      owners: [owner],
      ...wire(MONDAY + 3, MONDAY + 4, 1),
    })),
  });
  const undo = must(await planUndo(bench.actor, bench.services, publishId));
  expect(undo.changes.map(({ nodeId }) => nodeId)).toEqual([change.nodeId]);
  expect(undo.skipped).toEqual([{ itemId: id, nodeId: otherId, reason: 'lanes-lost' }]);
});

test('a second call that is refused puts back the role and the days that went with it on other nodes', async () => {
  const { id, before, change } = await prepare();
  bench.network.beforeNodeUpdate(async (number) => {
    const blocked = {
      type: 'respond',
      status: 400,
      err_code: 20_090,
      err_msg: 'Your request has been blocked',
    };
    if (number === 2) await bench.stack.setFaults([{ match: { method: 'PUT' }, times: 1, effect: blocked }]);
  });
  const { outcomes } = await bench.publish([change]);
  expect(outcomes).toMatchObject([{ state: 'rolled-back', error: { code: 20_090 } }]);
  expect(plansOf(await nodesOf(id))).toEqual(plansOf(before));
});

test('a person without the right is told so, and nothing is stored', async () => {
  const { change } = await prepare();
  const mark = await bench.stack.mark();
  const guest = bench.stack.info.users.find(({ name_en }) => name_en === GUEST);
  if (!guest) throw new Error(`${GUEST} is in the data set`);
  const actor = { ...bench.actor, userKey: guest.user_key };
  const answer = await publishSchedules(actor, bench.services, { typeName: 'story', changes: [change] });
  expect(answer.ok && answer.value.outcomes).toMatchObject([{ state: 'refused', error: { code: 10_001 } }]);
  expect(await bench.stack.effects(mark)).toEqual([]);
});
