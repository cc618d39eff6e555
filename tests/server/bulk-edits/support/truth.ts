// Compares what a run says with what the sandbox really stored. The judge of every test with kills and faults.
import { expect } from 'vitest';
import type { ResultRow } from '@/lib/bulk-edit/run-view';
import type { Effect } from './bulk-bench';

/** Outcomes that claim our write was stored, at least for a while. */
const STORED = new Set(['applied', 'overwritten']);

/** `since`: effects from before the run to its end. Every row's outcome is the truth, and no item was changed twice. */
export function expectTruth(rows: readonly ResultRow[], effects: readonly Effect[], targets: string[]): void {
  const changed = new Map<number, number>();
  for (const effect of effects) {
    expect(targets).toContain(effect.target);
    changed.set(effect.work_item_id, (changed.get(effect.work_item_id) ?? 0) + 1);
  }
  expect([...changed.values()].filter((times) => times > 1)).toEqual([]);
  const claimed = rows.filter((row) => STORED.has(row.outcome ?? '')).map((row) => row.itemId);
  expect([...claimed].sort()).toEqual([...changed.keys()].sort());
}
