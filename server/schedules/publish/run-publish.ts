// Carries a publish out: items one after another, and within an item node after node. Called by the web process that
// began it, and by a worker for what is left of it; both may come, and each step is done once.
import { ok, type Result } from '@/lib/errors/result';
import type { BoardItemHead, BoardItemNodes } from '@/lib/schedule/board';
import type { DraftChange } from '@/lib/schedule/draft';
import { otherNodesOf } from '@/lib/schedule/people-edits';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import type { NodeBefore } from '../../db/schema/schedule-publish';
import { readTypeMetadata } from '../../metadata';
import type { Services } from '../../services';
import { rememberItem } from '../item-cache';
import { type ItemRead, type NodeRead, nodeIn } from '../read-flow';
import { readHeads } from '../read-items';
import { carryOut } from './carry-out';
import { openItemLocks } from './item-locks';
import {
  beginStep,
  endPublish,
  endStep,
  type JournaledChange,
  loadChanges,
  loadPublish,
  type OpenPublish,
} from './journal';
import { readItem } from './reach';
import { isOpen, resume } from './resume';
import { PACE, type Pace, type Settled, type Step } from './step';
import { unsentOutcome } from './unsent';

/** `items`: every item that was read, as last read. `isSettled` false: some change must be looked at again later. */
export type PublishRun = { items: BoardItemNodes[]; isSettled: boolean };

/** Settles every open change of the publish as far as it can be. A change that fails does not stop the others. */
export async function runPublish(services: Services, id: string, pace: Pace = PACE): Promise<PublishRun> {
  const publish = await loadPublish(services, id);
  if (!publish) return { items: [], isSettled: true };
  const open = (await loadChanges(services, id)).filter(({ state }) => isOpen(state));
  const itemIds = [...new Set(open.map(({ change }) => change.itemId))];
  const items: BoardItemNodes[] = [];
  if (itemIds.length > 0) {
    const heads = await headsOf(services, publish, itemIds);
    const locks = await openItemLocks(services, publish.actor.projectKey);
    try {
      for (const itemId of itemIds)
        await locks.withItem(itemId, async (assertHeld) => {
          const read = await runItem(services, publish, itemId, heads, pace, assertHeld);
          if (!read) return;
          rememberItem(publish.actor, read.item);
          items.push(read.item);
        });
    } finally {
      await locks.close();
    }
  }
  const left = await loadChanges(services, id);
  const isSettled = left.every(({ state }) => !isOpen(state));
  if (isSettled) await endPublish(services, id);
  return { items, isSettled };
}

type Heads = Result<ReadonlyMap<number, BoardItemHead>>;

async function headsOf(services: Services, { actor, typeKey }: OpenPublish, ids: number[]): Promise<Heads> {
  const metadata = await readTypeMetadata(actor, services, typeKey);
  if (!metadata.ok) return metadata;
  const heads = await readHeads(actor, services, metadata.value, ids);
  return heads.ok ? ok(new Map(heads.value.map((head) => [head.id, head]))) : heads;
}

async function runItem(
  services: Services,
  { id, actor, typeKey }: OpenPublish,
  itemId: number,
  heads: Heads,
  pace: Pace,
  assertHeld: () => void,
): Promise<ItemRead | null> {
  // Read again under the lock: another process may have settled them while we waited.
  const rows = (await loadChanges(services, id, itemId)).filter(({ state }) => isOpen(state));
  let read: ItemRead | null = null;
  for (const row of rows) {
    assertHeld();
    const step = {
      services,
      actor,
      typeKey,
      publishId: id,
      position: row.position,
      change: row.change,
      pace,
    };
    // The read after one node is the read just before the next.
    read ??= await readItem(step);
    const settled: Settled = await settle(step, row, heads, read);
    await endStep(step, settled.outcome);
    read = settled.read;
  }
  return read;
}

async function settle(step: Step, row: JournaledChange, heads: Heads, read: ItemRead): Promise<Settled> {
  if (row.before !== null) return resume(step, { ...row, before: row.before }, read);
  const { itemId, nodeId } = step.change;
  if (!heads.ok) return { outcome: { itemId, nodeId, state: 'refused', error: heads.error }, read };
  const unsent = unsentOutcome(step.change, heads.value.get(itemId) ?? null, read);
  if (unsent) return { outcome: unsent, read };
  const now = nodeIn(read, nodeId);
  if (!now) throw new Error('A change goes out to a node that was not read');
  const before = beforeOf(step.change, now, read);
  await beginStep(step, before);
  return carryOut(step, before, read);
}

/** What is stored now, also on the other nodes whose people the change takes along. */
function beforeOf(change: DraftChange, { node }: NodeRead, read: ItemRead): NodeBefore {
  const nodes = read.item.ok ? read.item.nodes : [];
  const also = change.people ? otherNodesOf(nodes, change.nodeId, change.people.wanted) : [];
  const others = also.flatMap(({ nodeId }) => {
    const other = nodes.find((candidate) => candidate.id === nodeId);
    return other ? [{ nodeId, people: other.people, plan: other.plan }] : [];
  });
  return { people: node.people, plan: node.plan, others };
}

/** The outcome of a change that the journal has; throws while it has none. */
export function outcomeOf({ outcome }: JournaledChange): ChangeOutcome {
  if (outcome === null) throw new Error('A change of a publish that was run has no outcome');
  return outcome;
}
