// Workflows as last read, for each person: coming back to a board need not cost a call an item. Whoever asks says how old is
// good enough, and every item carries its age; without being asked for nothing old is ever given.
import { LRUCache } from 'lru-cache';
import type { BoardItemHead } from '@/lib/schedule/board';
import type { Actor } from '../actor';
import { onceAProcess } from '../once-a-process';
import type { Services } from '../services';
import { type ItemRead, readItemFlow } from './read-flow';

/** Some megabytes; a person's board has hundreds of items. */
const ITEMS_MAX = 2000;
/** Nobody may be shown anything older, whatever they ask for. */
export const AGE_MAX_MS = 10 * 60_000;

const remembered = onceAProcess(
  'schedules/item-cache',
  () => new LRUCache<string, ItemRead['item']>({ max: ITEMS_MAX, ttl: AGE_MAX_MS }),
);

/** Rights differ by person, so nobody is given what another one read. */
function keyOf({ userKey, projectKey }: Actor, itemId: number): string {
  return `${projectKey} ${userKey} ${itemId}`;
}

/** Keeps what was just read of an item; a failed read is forgotten. */
export function rememberItem(actor: Actor, item: ItemRead['item']): void {
  if (item.ok) remembered.set(keyOf(actor, item.itemId), item);
  else remembered.delete(keyOf(actor, item.itemId));
}

/** The item as read at most `maxAgeMs` ago by this person; otherwise read now. 0 = always read now. */
export async function itemNotOlderThan(
  actor: Actor,
  services: Services,
  head: Pick<BoardItemHead, 'id' | 'typeKey' | 'pattern'>,
  maxAgeMs: number,
): Promise<ItemRead['item']> {
  const known = remembered.get(keyOf(actor, head.id));
  if (known && services.now() - known.readAtMs < maxAgeMs) return known;
  const { item } = await readItemFlow(actor, services, head);
  rememberItem(actor, item);
  return item;
}
