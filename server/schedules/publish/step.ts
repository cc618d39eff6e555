// One node's change under way: what it is about and how patient its reads are. Passed through every file of a publish.
import type { DraftChange } from '@/lib/schedule/draft';
import type { ChangeOutcome } from '@/lib/schedule/publish';
import type { Actor } from '../../actor';
import type { Services } from '../../services';
import type { ItemRead } from '../read-flow';

/** Waits before each look after a write: reads may lag behind writes (pitfalls section 1). Tests look faster. */
export type Pace = { lookAfterMs: readonly number[] };

/** The pace of the product. */
export const PACE: Pace = { lookAfterMs: [0, 500, 1000, 2000] };

/** A change that is being carried out. `position` is its place in the publish. */
export type Step = {
  services: Services;
  actor: Actor;
  typeKey: string;
  publishId: string;
  position: number;
  change: DraftChange;
  pace: Pace;
};

/** How a step ended, with the item as it was last read. */
export type Settled = { outcome: ChangeOutcome; read: ItemRead };
