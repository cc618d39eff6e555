// Holds the children of one command: the end of any of them ends all, and they stop in the reverse of their waves.
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './child.mjs';
import { LaunchError } from './launch-error.mjs';

/** Thrown into a start-up that is being stopped; nobody needs to read it. */
export class Stopping extends Error {}

/** Everything must be gone within 10 s: 3.5, 1.5 and 3.5 s for the three waves, in that order of stopping. */
const GRACE_MS = { 3: 3500, 2: 1500, 1: 3500 };
const WAVES = [3, 2, 1];
const CAUSE_PATIENCE_MS = 300;

/**
 * Starts and stops children. `wave` 1 stops last (the database), 3 first (web, worker, anything that builds).
 * `whenOver` settles with {message} when a child ended by itself, or {message: null} when someone asked to stop.
 */
export function createSupervisor({ onChange = () => {} } = {}) {
  const children = [];
  const ended = [];
  let isOver = false;
  let settle;
  const whenOver = new Promise((resolve) => {
    settle = resolve;
  });

  function over(message) {
    isOver = true;
    settle({ message });
  }

  /** When the database dies, those that live on it die within moments and may be noticed first. */
  async function overBecauseOf(child, end) {
    ended.push({ wave: child.wave, message: child.failure(end) });
    await sleep(child.wave === WAVES.at(-1) ? 0 : CAUSE_PATIENCE_MS);
    over(ended.toSorted((a, b) => a.wave - b.wave)[0].message);
  }

  function start({ wave, mayEnd = false, ...options }) {
    if (isOver) throw new Stopping();
    const child = { ...startChild(options), wave };
    children.push(child);
    onChange(children);
    child.ended.then((end) => {
      children.splice(children.indexOf(child), 1);
      if (!isOver && !mayEnd) overBecauseOf(child, end);
      if (!isOver) onChange(children);
    });
    return child;
  }

  return {
    start,
    /** Runs a child to its end; throws its failure sentence (or what `explain` makes of its stderr) unless it ends with 0. */
    async run({ explain, ...options }) {
      const child = start({ wave: 3, mayEnd: true, ...options });
      const end = await child.ended;
      if (isOver) throw new Stopping();
      if (end.code !== 0)
        throw new LaunchError(explain ? explain(child.errorTail(), options) : child.failure(end));
    },
    whenOver,
    requestStop: () => over(null),
    isStopping: () => isOver,
    async stopAll() {
      isOver = true;
      for (const wave of WAVES) {
        const inWave = children.filter((child) => child.wave === wave);
        await Promise.all(inWave.map((child) => child.stop(GRACE_MS[wave])));
      }
    },
  };
}
