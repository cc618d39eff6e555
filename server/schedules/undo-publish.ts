// What taking a publish back would send: only where what it wrote is still stored. A read; the undo itself is a publish of
// these changes with `undoOf`.
import { ok, type Result } from '@/lib/errors/result';
import type { DraftChange } from '@/lib/schedule/draft';
import { type NodePeople, ownersIn, samePeople } from '@/lib/schedule/node-people';
import { samePlan } from '@/lib/schedule/node-plan';
import { planForOwners } from '@/lib/schedule/people-edits';
import type { UndoPlan } from '@/lib/schedule/publish';
import type { Actor } from '../actor';
import type { Services } from '../services';
import { type JournaledChange, loadChanges } from './publish/journal';
import { readPublish } from './publish-record';
import { type ItemRead, nodeIn, readItemFlow } from './read-flow';

/** The changes back to what was stored before, latest first, so that a node published twice ends as it began. */
export async function planUndo(
  actor: Actor,
  services: Services,
  publishId: string,
): Promise<Result<UndoPlan>> {
  const record = await readPublish(actor, services, publishId);
  if (!record.ok) return record;
  const { typeKey } = record.value;
  const changes = (await loadChanges(services, publishId)).reverse();
  const itemIds = [...new Set(changes.map(({ change }) => change.itemId))];
  const reads = new Map<number, ItemRead>();
  await Promise.all(
    itemIds.map(async (id) => {
      reads.set(id, await readItemFlow(actor, services, { id, typeKey, pattern: 'node' }));
    }),
  );
  const plan: UndoPlan = { changes: [], skipped: [] };
  for (const row of changes) {
    const { itemId, nodeId } = row.change;
    const back = backOf(row, reads.get(itemId));
    if (typeof back === 'string') plan.skipped.push({ itemId, nodeId, reason: back });
    else {
      plan.changes.push(back);
      for (const { nodeId: otherId, change } of takenAlong(row, changes, reads.get(itemId))) {
        if (change) plan.changes.push(change);
        else plan.skipped.push({ itemId, nodeId: otherId, reason: 'lanes-lost' });
      }
    }
  }
  return ok(plan);
}

type TakenAlong = {
  nodeId: string;
  /** What gives the node its people's days back once the role has them again; null when they cannot be set for certain. */
  change: DraftChange | null;
};

/** Other nodes of the role whose people come back without the days that were theirs. */
function takenAlong(
  { change, before }: JournaledChange,
  published: readonly JournaledChange[],
  read: ItemRead | undefined,
): TakenAlong[] {
  const { itemId } = change;
  const isPublished = (nodeId: string) =>
    published.some((other) => other.change.itemId === itemId && other.change.nodeId === nodeId);
  return (before?.others ?? []).flatMap(({ nodeId, people, plan }): TakenAlong[] => {
    const now = read && nodeIn(read, nodeId)?.node;
    // What is left of the node once its people are back, as the platform does it.
    const isLost = now && !isPublished(nodeId) && !samePlan(planForOwners(now.plan, ownersIn(people)), plan);
    if (!isLost || !before) return [];
    const isAsPublished =
      samePlan(now.plan, planForOwners(plan, now.ownerKeys)) &&
      samePeople(rolesBack(now.people, before.people), people);
    if (!isAsPublished) return [{ nodeId, change: null }];
    const back = { base: now.people, wanted: people };
    return [
      { nodeId, change: { itemId, nodeId, base: now.plan, plan, seenStatus: now.status, people: back } },
    ];
  });
}

/** The people of a node once the roles of another node hold who they held before. */
function rolesBack(people: NodePeople, before: NodePeople): NodePeople {
  if (people.kind === 'by-hand' || before.kind === 'by-hand') return people;
  const roles = people.roles.map((role) => before.roles.find(({ roleId }) => roleId === role.roleId) ?? role);
  return { kind: 'from-roles', roles };
}

function backOf(
  { change, before, outcome }: JournaledChange,
  read: ItemRead | undefined,
): DraftChange | UndoPlan['skipped'][number]['reason'] {
  if (!before || outcome?.state !== 'verified') return 'nothing-stored';
  const node = read && nodeIn(read, change.nodeId)?.node;
  if (!node) return 'gone';
  const isPlanOurs = samePlan(node.plan, outcome.stored);
  const arePeopleOurs = !change.people || samePeople(node.people, change.people.wanted);
  if (!isPlanOurs || !arePeopleOurs) return 'changed-since';
  return {
    itemId: change.itemId,
    nodeId: change.nodeId,
    base: node.plan,
    plan: before.plan,
    seenStatus: node.status,
    ...(change.people ? { people: { base: node.people, wanted: before.people } } : {}),
    ...(change.moveSubTasks ? { moveSubTasks: true as const } : {}),
  };
}
