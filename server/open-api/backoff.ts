// How often and after what pause a call is repeated (errors.md, "How to use the Retry column"). Used by call.ts.

/** Repeats after the first attempt. A person is told sooner and may try again; background work has time. */
export const REPEATS_MAX = {
  background: { read: 5, write: 3 },
  interactive: { read: 2, write: 2 },
} as const;

/** No repeat of an interactive call begins later than this after its start. */
export const INTERACTIVE_PATIENCE_MS = 12_000;

const LONGEST_MS = 30_000;
const JITTER = 0.25;

/**
 * The pause before repeat number `repeat` (from 0): 1, 2, 4 … 30 times `baseMs` (1,000 outside tests), or what the
 * service asked for if that is longer, and up to a quarter more so that processes do not return in step.
 * `random`: a number from 0 to 1.
 */
export function pauseMs(repeat: number, baseMs: number, retryAfterMs: number, random: number): number {
  const doubled = Math.min(baseMs * 2 ** repeat, LONGEST_MS);
  return Math.max(doubled, Math.min(retryAfterMs, LONGEST_MS)) * (1 + random * JITTER);
}
