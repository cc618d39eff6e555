// Proves that the plan which runs is the plan which was seen.
import { createHash } from 'node:crypto';
import { canonicalText } from '@/lib/bulk-edit/canonical-text';
import type { Plan } from '@/lib/bulk-edit/plan';

/** SHA-256 of the plan's content, in hex; equal for plans that would do the same to the same items. */
export function hashPlan(plan: Plan): string {
  return digestOf(canonicalText(plan));
}

/** SHA-256 of a text, in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
