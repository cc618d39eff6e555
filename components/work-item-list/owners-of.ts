// Who has an item in hand now, whatever kind of flow it follows.
import type { WorkItem } from '@/lib/work-item/work-item';

/** Gives the owners of the current nodes or state, each once; what the platform calls the current operators when it names no nodes. */
export function ownersOf(item: WorkItem): string[] {
  const ofNodes = item.currentNodes.flatMap((node) => node.ownerKeys);
  if (ofNodes.length > 0) return [...new Set(ofNodes)];
  const operators = item.values.current_status_operator;
  return operators?.kind === 'people' ? operators.userKeys : [];
}
