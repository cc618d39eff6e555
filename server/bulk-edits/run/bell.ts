// Lets the lanes of a run wait for each other: a lane that changed something rings, and those that wait look again.

/** `wait` ends when somebody rings, when `ms` are over, or, by a throw of its reason, when the signal aborts. */
export type Bell = { ring(): void; wait(ms: number, signal: AbortSignal): Promise<void> };

/** The longest sleep: even a ring that never comes costs no more than this. */
const SLEEP_MAX_MS = 1000;

export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring: () => {
      for (const listener of [...listeners]) listener();
    },
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const end = (settle: () => void) => {
          clearTimeout(timer);
          listeners.delete(wake);
          signal.removeEventListener('abort', abort);
          settle();
        };
        const wake = () => end(resolve);
        const abort = () => end(() => reject(signal.reason));
        const timer = setTimeout(wake, Math.min(Math.max(ms, 0), SLEEP_MAX_MS));
        listeners.add(wake);
        signal.addEventListener('abort', abort, { once: true });
      }),
  };
}
