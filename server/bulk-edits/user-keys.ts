// The people that a screen about a bulk edit needs names for.
import type { Change } from '@/lib/bulk-edit/change';
import type { PlanRow } from '@/lib/bulk-edit/plan';
import { userKeysOf } from '../work-items/decode';

/** Every user key in the values of a plan. */
export function userKeysInPlan(rows: readonly PlanRow[]): string[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => [...userKeysOf(cell.before), ...userKeysOf(cell.after)]),
  );
}

/** Every user key in what the changes say. */
export function userKeysInChanges(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => {
    const values = change.mode === 'clear' ? [] : [change.value];
    const from = change.mode === 'replace' ? [change.from] : [];
    return [...values, ...from].flatMap(userKeysOf);
  });
}
