// How node-flow items move: what becomes reachable, what passes by itself, and the status that follows from it.
import type { TemplateDef } from '../catalogue/catalogue';
import type { NodeState, StoredItem } from '../store/stored-item';

function stateOf(item: StoredItem, key: string): NodeState | undefined {
  return item.flow.nodes.find((node) => node.key === key);
}

/** Marks a node as completed now. */
export function finishNode(node: NodeState, nowMs: number): void {
  node.status = 3;
  if (node.beginAt === 0) node.beginAt = nowMs;
  node.finishAt = nowMs;
}

/** Starts every node whose predecessors are all completed, passes automatic ones, and sets the item's status. */
export function advance(item: StoredItem, template: TemplateDef, nowMs: number): void {
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false;
    for (const def of template.nodes) {
      const node = stateOf(item, def.key);
      if (node?.status !== 1 || !def.previousKeys.every((key) => stateOf(item, key)?.status === 3)) continue;
      node.status = 2;
      node.beginAt = nowMs;
      if (def.passMode === 1) finishNode(node, nowMs);
      hasMoved = true;
    }
  }
  item.statusKey = statusOfNodes(item, template);
}

/** Sets a completed node back to "in progress" and everything after it to "not started". */
export function rollBack(item: StoredItem, template: TemplateDef, from: NodeState, nowMs: number): void {
  const undone = new Set([from.key]);
  for (let size = 0; size !== undone.size; ) {
    size = undone.size;
    for (const def of template.nodes)
      if (def.previousKeys.some((key) => undone.has(key))) undone.add(def.key);
  }
  for (const node of item.flow.nodes) {
    if (!undone.has(node.key)) continue;
    node.status = node.key === from.key ? 2 : 1;
    node.beginAt = node.key === from.key ? nowMs : 0;
    node.finishAt = 0;
    node.confirmed = [];
  }
  item.statusKey = statusOfNodes(item, template);
}

/** Status of a node-flow item: `closed` when terminated, `end` when all is done, else that of its furthest open node. */
export function statusOfNodes(item: StoredItem, template: TemplateDef): string {
  if (item.isAborted) return 'closed';
  if (item.flow.nodes.every((node) => node.status === 3)) return 'end';
  const open = template.nodes.filter((def) => stateOf(item, def.key)?.status === 2);
  return open.at(-1)?.statusKey ?? template.nodes[0]?.statusKey ?? 'doing';
}

/** The nodes of a fresh item: nothing started, nobody assigned. */
export function freshNodes(template: TemplateDef): NodeState[] {
  return template.nodes.map(({ key }) => ({
    key,
    status: 1,
    owners: [],
    isPerPerson: false,
    schedule: null,
    schedules: [],
    form: {},
    ownFields: {},
    beginAt: 0,
    finishAt: 0,
    confirmed: [],
  }));
}
