// The life of one request in the journal, and when to look at it next. The runner's lanes move chunks along these steps.

/**
 * - `sending`: committed with its key and items, about to leave or under way
 * - `accepted`: the platform gave a task; it is polled
 * - `ended`: the task is over; its items are read back
 * - `checking`: whether it arrived is not known, or its task is gone; its items are read to learn what happened
 * - `settled`: every item has its outcome
 */
export type ChunkState = 'sending' | 'accepted' | 'ended' | 'checking' | 'settled';

const STEPS: Record<ChunkState, readonly ChunkState[]> = {
  // A single update is answered when it is done, so it has no task to wait for.
  sending: ['accepted', 'ended', 'checking', 'settled'],
  accepted: ['ended', 'checking'],
  ended: ['settled'],
  // Back to `sending` only with the items that still hold their old value, and only if it is not known to have arrived.
  checking: ['sending', 'settled'],
  settled: [],
};

/** True when a chunk in `from` may go to `to`. */
export function canChunkStep(from: ChunkState, to: ChunkState): boolean {
  return STEPS[from].includes(to);
}

/** Tasks take 0.8 s and more; asking sooner would waste one of the few allowed questions. */
export const FIRST_POLL_MS = 800;

/** How long to wait before asking again about a task that was asked about `polls` times: the oldest task goes first, a stuck one must not take every turn. */
export function pollDelayMs(polls: number): number {
  return Math.min(10_000, polls <= 4 ? 1000 : 1000 * 2 ** (polls - 4));
}

/** Reads may lag behind writes (pitfalls section 1): the value is looked at again after these pauses before it counts as not stored. */
const REREAD_DELAYS_MS = [500, 1000, 2000];

/** The pause before the next look at the items of an ended task after `looks` looks, or null when there was time enough. */
export function rereadDelayMs(looks: number): number | null {
  return REREAD_DELAYS_MS[looks - 1] ?? null;
}

/** A task whose end cannot be asked for may run this long; the platform's own advice is to ask for up to two minutes. */
const TASK_LIFE_MS = 120_000;

/**
 * The pause before the next look at the items of a request whose task cannot be asked about, or null when no task can
 * still be running. `sinceSentMs`: time since the request last left.
 */
export function checkDelayMs(looks: number, sinceSentMs: number): number | null {
  if (sinceSentMs >= TASK_LIFE_MS) return null;
  return Math.min(10_000, 500 * 2 ** Math.max(0, looks - 1));
}

/**
 * Whether the platform got a request of which it gave no answer; null = not known. A repeat under the same key would be
 * refused if it did, but only for as long as the token lives, so the items are looked at for a while first.
 */
export type Arrival = boolean | null;

/** The pause before the next look at a request that may have arrived, or null when it was looked at long enough to send it again. */
export function resendDelayMs(arrival: false | null, looks: number): number | null {
  return arrival === false ? null : rereadDelayMs(looks);
}

/** How long to leave the platform alone after `failures` failures in a row: 1, 2, 4 … 30 s. */
export function outageDelayMs(failures: number): number {
  return Math.min(30_000, 1000 * 2 ** Math.max(0, failures - 1));
}
