// The gate in front of dangerous runs: the count, typed. Pure; tested by table.
import type { Change } from '@/lib/bulk-edit/change';

/** Runs over this many items ask for the count to be typed (product.md, "Bulk edit"). */
export const MOST_WITHOUT_TYPING = 500;

/** Why a run asks for its count: a key of the catalogue (`bulkEdit.gate.typeWhy.<reason>`). The gravest first. */
export type TypingReason = 'clear' | 'roles' | 'many';

/** Gives why a run of these changes over `count` items asks for its count, or null when it does not. */
export function typingReason(count: number, changes: readonly Change[]): TypingReason | null {
  if (changes.some((change) => change.mode === 'clear')) return 'clear';
  if (changes.some((change) => change.mode === 'roles')) return 'roles';
  return count > MOST_WITHOUT_TYPING ? 'many' : null;
}

/** True when the text is the count, with or without marks between the thousands; full-width digits count too. */
export function isTypedCount(text: string, count: number): boolean {
  const digits = text.normalize('NFKC').replace(/[\s,，.'’]/g, '');
  return /^\d+$/.test(digits) && Number(digits) === count;
}
