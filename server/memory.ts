// What was heard from the platform and may be shown again for a while. Kept far longer than it is fresh: while the platform
// cannot be reached, people still see what is stored here, in the frame they know. Used for spaces, types and people.
import { LRUCache } from 'lru-cache';
import { isAway } from '@/lib/errors/app-error';
import { ok, type Result } from '@/lib/errors/result';

/** An outage is longer than any page stays fresh; a person whose access ended meanwhile sees nothing new either. */
const KEPT_MS = 12 * 3_600_000;

export type Memory<T> = {
  /** The value while it is fresh. */
  fresh(key: string): T | undefined;
  /** The value even when it is not fresh any more. */
  last(key: string): T | undefined;
  keep(key: string, value: T): void;
  /** The fresh value, else what `ask` gives, else, while the platform is away, the last value. */
  read(key: string, ask: () => Promise<Result<T>>): Promise<Result<T>>;
};

/** An empty memory of at most `max` values; `freshMs`: for how long a value is used without asking again. */
export function createMemory<T>(options: { max: number; freshMs: number }): Memory<T> {
  const kept = new LRUCache<string, { value: T; atMs: number }>({ max: options.max, ttl: KEPT_MS });
  const memory: Memory<T> = {
    fresh: (key) => {
      const entry = kept.get(key);
      return entry && performance.now() - entry.atMs < options.freshMs ? entry.value : undefined;
    },
    last: (key) => kept.get(key)?.value,
    keep: (key, value) => void kept.set(key, { value, atMs: performance.now() }),
    read: async (key, ask) => {
      const known = memory.fresh(key);
      if (known !== undefined) return ok(known);
      const heard = await ask();
      if (heard.ok) memory.keep(key, heard.value);
      const last = memory.last(key);
      return !heard.ok && last !== undefined && isAway(heard.error) ? ok(last) : heard;
    },
  };
  return memory;
}
