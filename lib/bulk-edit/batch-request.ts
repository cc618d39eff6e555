// What one batch request says, apart from its items; cells that would say the same share a request of up to 50.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { EMPTY } from '@/lib/fields/field-value';
import { normalTypeKey } from '@/lib/fields/type-key';
import { canonicalText } from './canonical-text';
import type { Change } from './change';
import type { PlanCell } from './plan';

/** The platform takes at most this many items in one batch request and in one read (endpoints 6.6, 5.4). */
export const ITEMS_PER_REQUEST = 50;

/** In our own values; the runner encodes them with the field's codec. */
export type BatchRequest = {
  fieldKey: string;
  mode: 'UPDATE' | 'APPEND' | 'REPLACE';
  before: FieldValue | null;
  after: FieldValue;
};

/** The request that does `change` to an item planned as `cell`. */
export function batchRequestOf(change: Change, cell: Pick<PlanCell, 'after'>): BatchRequest {
  const { fieldKey } = change;
  switch (change.mode) {
    case 'update':
    case 'shift':
    case 'roles':
    case 'each':
      // The cell's own value: plans from files or shifts hold a different one per item.
      return { fieldKey, mode: 'UPDATE', before: null, after: cell.after };
    case 'clear':
      return { fieldKey, mode: 'UPDATE', before: null, after: EMPTY };
    case 'append':
      return { fieldKey, mode: 'APPEND', before: null, after: change.value };
    case 'replace':
      return { fieldKey, mode: 'REPLACE', before: change.from, after: change.value };
  }
}

/** Types whose value is written whole and holds more than one change is about: never the same list for 50 items (pitfalls 7.9). */
const ONE_ITEM_AT_A_TIME = new Set(['role_owners']);

/** True when this field cannot be changed by a request for several items. */
export function isSingleOnly(field: Field): boolean {
  return ONE_ITEM_AT_A_TIME.has(normalTypeKey(field.typeKey));
}

/** Equal for two cells exactly when one request can carry both. */
export function requestKeyOf(change: Change, cell: Pick<PlanCell, 'changeIndex' | 'after'>): string {
  return canonicalText([cell.changeIndex, batchRequestOf(change, cell)]);
}
