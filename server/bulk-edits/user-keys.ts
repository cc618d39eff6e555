// The people that a screen about a bulk edit needs names for.
import { type Change, valuesInChange } from '@/lib/bulk-edit/change';
import type { PlanRow } from '@/lib/bulk-edit/plan';
import { userKeysOf } from '@/lib/fields/keys-in-value';

/** Every user key in the values of a plan. */
export function userKeysInPlan(rows: readonly PlanRow[]): string[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => [
      ...userKeysOf(cell.before),
      ...userKeysOf(cell.after),
      ...(cell.state === 'blocked' && cell.by ? [cell.by] : []),
    ]),
  );
}

/** Every user key in what the changes say. */
export function userKeysInChanges(changes: readonly Change[]): string[] {
  return changes.flatMap(valuesInChange).flatMap(userKeysOf);
}
