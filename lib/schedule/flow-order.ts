// The order in which the nodes of an item are listed: as work flows, not as the platform happens to return them.

/**
 * The nodes so that each comes after all that lead into it; between equals the given order is kept. Nodes of a circle
 * (which no template should have) come last in the given order, so that none is lost.
 */
export function inFlowOrder<T extends { id: string; predecessorIds: string[] }>(nodes: T[]): T[] {
  const present = new Set(nodes.map((node) => node.id));
  const placed = new Set<string>();
  const ordered: T[] = [];
  let waiting = nodes;
  while (waiting.length > 0) {
    const next = waiting.find((node) =>
      node.predecessorIds.every((id) => placed.has(id) || !present.has(id) || id === node.id),
    );
    if (!next) return [...ordered, ...waiting];
    placed.add(next.id);
    ordered.push(next);
    waiting = waiting.filter((node) => node !== next);
  }
  return ordered;
}
