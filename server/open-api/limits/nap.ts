// A sleep that can be ended early. Used by gate.ts between two looks at the database.

/** `isGuess`: the time is not known from the database, so a slot released here is a reason to look again. */
export type Nap = {
  sleep(ms: number, isGuess: boolean): Promise<void>;
  /** Ends the sleep: always when `isUrgent`, else only one whose length was a guess. */
  wake(isUrgent: boolean): void;
};

export function createNap(): Nap {
  let current: { isGuess: boolean; end: () => void } | null = null;
  return {
    sleep: (ms, isGuess) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          current = null;
          resolve();
        };
        // Rounded up: waking a fraction of a millisecond early would only cost a second look.
        const timer = setTimeout(end, Math.ceil(ms));
        current = { isGuess, end };
      }),
    wake: (isUrgent) => {
      if (current && (isUrgent || current.isGuess)) current.end();
    },
  };
}
