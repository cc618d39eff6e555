// Random moments that can be repeated: the same seed gives the same ones.

/** `count` whole numbers from 0 up to `below`, one in each equal part of that span, from a small generator (mulberry32). */
export function seededMoments(seed: number, count: number, below: number): number[] {
  let state = seed >>> 0;
  return Array.from({ length: count }, (_, part) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return Math.floor(((part + fraction) / count) * below);
  });
}
