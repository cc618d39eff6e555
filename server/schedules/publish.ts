// Publishes a draft: items one after another, and within an item node after node, because parallel updates of one item
// collide (pitfalls 4.11). Called by the publishSchedules action.
import { randomUUID } from 'node:crypto';
import { ok, type Result } from '@/lib/errors/result';
import type { DraftChange } from '@/lib/schedule/draft';
import type { ChangeOutcome, PublishAnswer } from '@/lib/schedule/publish';
import type { Actor } from '../actor';
import { findType } from '../metadata';
import type { Services } from '../services';
import { publishNode } from './publish-node';
import { readItemNodes } from './read-items';

/**
 * Sends each change whose base is still stored and says what was read back; see `ChangeOutcome`. A change that fails
 * does not stop the others. Sending the same changes twice sends nothing the second time: they are already so.
 */
export async function publishSchedules(
  actor: Actor,
  services: Services,
  input: { typeName: string; changes: readonly DraftChange[] },
): Promise<Result<PublishAnswer>> {
  const type = await findType(actor, services, input.typeName);
  if (!type.ok) return type;
  const typeKey = type.value.key;
  const place = { typeKey, publishId: randomUUID() };
  const answer: PublishAnswer = { outcomes: [], items: [] };
  for (const [itemId, changes] of changesByItem(input.changes)) {
    let item = await readItemNodes(actor, services, { id: itemId, typeKey, pattern: 'node' });
    const outcomes: ChangeOutcome[] = [];
    for (const change of changes) {
      const published = await publishNode(actor, services, place, change, item);
      outcomes.push(published.outcome);
      // The read after one node is the read just before the next.
      item = published.item;
    }
    answer.outcomes.push(...outcomes);
    answer.items.push(item);
  }
  return ok(answer);
}

function changesByItem(changes: readonly DraftChange[]): Map<number, DraftChange[]> {
  const byItem = new Map<number, DraftChange[]>();
  for (const change of changes) byItem.set(change.itemId, [...(byItem.get(change.itemId) ?? []), change]);
  return byItem;
}
