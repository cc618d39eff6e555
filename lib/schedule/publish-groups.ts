// The latest publishes as a person remembers them: what one press of the button sent, item by item, is one line.
import type { PublishHead } from './publish';

/** One line: every publish of it, newest first. `verified` counts what was read back as sent. */
export type PublishGroup = {
  ids: string[];
  startedAtMs: number;
  verified: number;
  total: number;
  isRunning: boolean;
  isUndo: boolean;
  isUndone: boolean;
};

/** The board sends items one after another; a longer pause than this is another press of the button. */
const PAUSE_MAX_MS = 10_000;

/** Gives the groups, newest first; an undo never joins what it is not an undo of. `heads`: newest first. */
export function publishGroupsOf(heads: readonly PublishHead[]): PublishGroup[] {
  const groups: (PublishGroup & { earliestMs: number })[] = [];
  for (const head of heads) {
    const verified = head.counts.verified ?? 0;
    const total = Object.values(head.counts).reduce((sum, count) => sum + count, 0);
    const own = {
      verified,
      total,
      isRunning: head.isRunning,
      isUndo: head.undoOf !== null,
      isUndone: head.undoneBy !== null,
    };
    const last = groups.at(-1);
    const isSame =
      last !== undefined &&
      last.isUndo === own.isUndo &&
      last.isUndone === own.isUndone &&
      last.earliestMs - head.startedAtMs <= PAUSE_MAX_MS;
    if (!isSame) {
      const { startedAtMs } = head;
      groups.push({ ids: [head.id], startedAtMs, earliestMs: startedAtMs, ...own });
      continue;
    }
    last.ids.push(head.id);
    last.earliestMs = head.startedAtMs;
    last.verified += verified;
    last.total += total;
    last.isRunning ||= own.isRunning;
  }
  return groups.map(({ earliestMs: _, ...group }) => group);
}
