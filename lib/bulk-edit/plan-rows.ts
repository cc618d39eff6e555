// Makes the rows of a plan from what was just read. Pure: the same items and changes always give the same rows.
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { Change } from './change';
import type { BlockedReason, PlanCell, PlanRow } from './plan';
import { wantedValue } from './wanted-value';

/** An item as it was read for the plan; `values` by field key. */
export type ReadItem = {
  id: number;
  name: string;
  isTerminated: boolean;
  values: Record<string, FieldValue>;
};

function blockedReason(item: ReadItem | undefined, before: FieldValue): BlockedReason | null {
  if (!item) return 'not-found';
  if (item.isTerminated) return 'terminated';
  return before.kind === 'unreadable' ? 'unreadable' : null;
}

function planCell(item: ReadItem | undefined, change: Change, changeIndex: number, field: Field): PlanCell {
  const before = item?.values[field.key] ?? EMPTY;
  const after = wantedValue(change, before, field);
  const reason = blockedReason(item, before);
  if (reason) return { changeIndex, before, after, state: 'blocked', reason };
  const isAlreadySo = codecFor(field.typeKey).same(before, after);
  return { changeIndex, before, after, state: isAlreadySo ? 'already-so' : 'will-change' };
}

/**
 * One row per id, in the order picked, each id once. `fields`: the field of each change, at the same position.
 * An id without an item is blocked, never left out.
 */
export function planRows(
  ids: readonly number[],
  items: ReadonlyMap<number, ReadItem>,
  changes: readonly Change[],
  fields: readonly Field[],
): PlanRow[] {
  return [...new Set(ids)].map((itemId) => {
    const item = items.get(itemId);
    const cells = changes.flatMap((change, index) => {
      const field = fields[index];
      return field ? [planCell(item, change, index, field)] : [];
    });
    return { itemId, itemName: item?.name ?? '', cells };
  });
}
