// Proves that the plan which runs is the plan which was seen.
import { createHash } from 'node:crypto';
import { canonicalText } from '@/lib/bulk-edit/canonical-text';
import type { Plan, PlanRow } from '@/lib/bulk-edit/plan';

/** Takes the rows of a plan one after another, in their order; `hash` ends it. */
export type PlanHasher = { add(row: PlanRow): void; hash(): string };

/** SHA-256 of a plan's content, in hex; equal for plans that would do the same to the same items. */
export function createPlanHasher({ projectKey, typeKey, changes }: Omit<Plan, 'rows'>): PlanHasher {
  const hash = createHash('sha256').update(canonicalText({ projectKey, typeKey, changes }));
  return {
    add: (row) => void hash.update(`\n${canonicalText(row)}`),
    hash: () => hash.digest('hex'),
  };
}

/** SHA-256 of a text, in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
