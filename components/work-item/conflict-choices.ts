// Fields that someone else changed meanwhile, and what the person decided about each. Nothing is decided for them.
import type { FieldChange, FieldConflict } from '@/lib/work-item/work-item';

/** What to keep of a field two people changed: what it was, what is stored now, or one's own. */
export type ConflictChoice = 'base' | 'theirs' | 'mine';

/** Conflicts by field key with the choice made, null until there is one. */
export type ConflictsByKey = Record<string, { conflict: FieldConflict; choice: ConflictChoice | null }>;

/** Gives the open conflicts with new ones added, each of those undecided: its stored value is not the one decided about before. */
export function withConflicts(known: ConflictsByKey, conflicts: readonly FieldConflict[]): ConflictsByKey {
  const next = { ...known };
  for (const conflict of conflicts) next[conflict.fieldKey] = { conflict, choice: null };
  return next;
}

/**
 * Gives what may be sent now. A field in conflict is sent as decided, with the stored value as its base; undecided ones
 * stay out, and so do those where the other person's value is kept.
 */
export function sendable(changes: readonly FieldChange[], conflicts: ConflictsByKey): FieldChange[] {
  return changes.flatMap((change) => {
    const open = conflicts[change.fieldKey];
    if (!open) return [change];
    const { conflict, choice } = open;
    if (choice === null || choice === 'theirs') return [];
    return [
      {
        fieldKey: change.fieldKey,
        base: conflict.theirs,
        after: choice === 'base' ? conflict.base : change.after,
      },
    ];
  });
}

/** Gives the keys of fields still waiting for a decision. */
export function undecided(conflicts: ConflictsByKey): string[] {
  return Object.entries(conflicts).flatMap(([fieldKey, { choice }]) => (choice === null ? [fieldKey] : []));
}
