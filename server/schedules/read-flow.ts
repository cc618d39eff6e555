// One item's workflow twice: as the board shows it, and as the service gave it, which a write needs to keep what it does not
// change. Called by every read of schedules.
import type { BoardItemHead, BoardItemNodes, BoardNode } from '@/lib/schedule/board';
import type { Actor } from '../actor';
import { told } from '../fail';
import { getWorkflow } from '../open-api/workflow';
import type { NodeFlow, WorkflowNode } from '../open-api/workflow-reply';
import type { Services } from '../services';
import { boardNodesOf } from './board-nodes';

/** An item as read; `flow` null = it could not be read, or has no nodes. */
export type ItemRead = { item: BoardItemNodes; flow: NodeFlow | null };

/** A node in both forms. */
export type NodeRead = { node: BoardNode; wire: WorkflowNode };

/** The workflow of one item as stored now. A state-flow item has no node schedules and is not asked. */
export async function readItemFlow(
  actor: Actor,
  services: Services,
  head: Pick<BoardItemHead, 'id' | 'typeKey' | 'pattern'>,
): Promise<ItemRead> {
  if (head.pattern === 'state')
    return { item: { itemId: head.id, readAtMs: services.now(), ok: true, nodes: [] }, flow: null };
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const flow = told(
    await getWorkflow(services.api, caller, {
      projectKey: actor.projectKey,
      typeKey: head.typeKey,
      id: head.id,
      pattern: 'node',
    }),
  );
  const read = { itemId: head.id, readAtMs: services.now() };
  return flow.ok
    ? { item: { ...read, ok: true, nodes: boardNodesOf(flow.value) }, flow: flow.value }
    : { item: { ...read, ok: false, error: flow.error }, flow: null };
}

/** A node of an item that was read; null when the item could not be read or has no such node any more. */
export function nodeIn({ item, flow }: ItemRead, nodeId: string): NodeRead | null {
  const node = item.ok ? item.nodes.find((candidate) => candidate.id === nodeId) : undefined;
  const wire = flow?.nodes.find((candidate) => candidate.id === nodeId);
  return node && wire ? { node, wire } : null;
}
