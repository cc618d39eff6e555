// Why a cell cannot be edited in place. Asked when somebody wants to; its code comes with the first such wish.
import { inputFamilyOf, type LockReason, lockReasonOf } from '@/components/field/input-family';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
import type { WorkItem } from '@/lib/work-item/work-item';

/** Inputs that need the item's page: formatted text, lists of addresses. */
const ELSEWHERE = new Set(['richText', 'lines']);

/** Gives why, `elsewhere` for a field that only the item's page can edit, or null when the cell can be edited. */
export function cellBlockOf(field: Field, item: WorkItem): LockReason | 'elsewhere' | null {
  const family = inputFamilyOf(field);
  if (!family || ELSEWHERE.has(family)) return 'elsewhere';
  return item.isTerminated ? 'terminated' : lockReasonOf(field, item.values[field.key] ?? EMPTY);
}
