// Counts how steps ended over a whole test file, and says it when asked with PUBLISH_ROUNDS: the figure of a long run.

/** A tally by word. `report` prints it only for runs that were asked to be long. */
export function countOutcomes(title: string): { add(word: string): void; report(): void } {
  const counts: Record<string, number> = {};
  return {
    add: (word) => {
      counts[word] = (counts[word] ?? 0) + 1;
    },
    report: () => {
      if (process.env.PUBLISH_ROUNDS) console.info(`${title}: ${JSON.stringify(counts)}`);
    },
  };
}
