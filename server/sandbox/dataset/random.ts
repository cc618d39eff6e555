// Small seeded generator: the same seed gives the same data set and the same fault choices, on every machine.

/** A stream of repeatable choices. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Up to `count` different members, in list order of a shuffle. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** 32-bit FNV-1a of a text; stable over runs and machines. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** `length` hex digits that belong to the text. */
export function hexOf(text: string, length: number): string {
  let digits = '';
  for (let round = 0; digits.length < length; round += 1) {
    // The second pass through a mixer keeps texts that differ in the last letter far apart.
    digits += mix(hash32(`${round}:${text}`))
      .toString(16)
      .padStart(8, '0');
  }
  return digits.slice(0, length);
}

function mix(value: number): number {
  let x = value >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Starts a stream (mulberry32); throws on `pick` from an empty list. */
export function createRandom(seed: number): Random {
  let state = mix(seed >>> 0);

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  function int(low: number, high: number): number {
    return low + Math.floor(next() * (high - low + 1));
  }
  function pick<T>(list: readonly T[]): T {
    const index = Math.floor(next() * list.length);
    if (index >= list.length) throw new RangeError('nothing to pick from');
    return list[index] as T;
  }
  function sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(int(0, rest.length - 1), 1));
    return chosen;
  }
  return { next, int, chance: (probability) => next() < probability, pick, sample };
}
