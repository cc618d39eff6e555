// Sliding windows of 1000 ms (and 60 s where listed) per token and interface: the excess is refused, never queued.

/** Counts accepted requests in sliding windows. */
export interface RateWindows {
  /** True when one more request is allowed now; it is then counted. `nowMs` must never run backwards. */
  accept(key: string, limits: { perSecond: number; perMinute?: number }, nowMs: number): boolean;
  clear(): void;
}

/** Starts with empty windows. */
export function createRateWindows(): RateWindows {
  const accepted = new Map<string, number[]>();

  function accept(key: string, limits: { perSecond: number; perMinute?: number }, nowMs: number): boolean {
    const times = accepted.get(key) ?? [];
    const kept = times.filter((time) => time > nowMs - (limits.perMinute ? 60_000 : 1000));
    const lastSecond = kept.filter((time) => time > nowMs - 1000).length;
    const isAllowed =
      lastSecond < limits.perSecond && kept.length < (limits.perMinute ?? Number.POSITIVE_INFINITY);
    if (isAllowed) kept.push(nowMs);
    accepted.set(key, kept);
    return isAllowed;
  }

  return { accept, clear: () => accepted.clear() };
}
