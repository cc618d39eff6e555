// Makes the rows of a plan from what was just read. Pure: the same items and changes always give the same rows.
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { codecFor } from '@/lib/fields/registry';
import type { Change } from './change';
import type { BlockedReason, PlanCell, PlanRow } from './plan';
import { overfillsRole } from './role-edits';
import { wantedValue } from './wanted-value';

/** An item as it was read for the plan; `values` by field key. `updatedBy`: who saved it last, empty when not told. */
export type ReadItem = {
  id: number;
  name: string;
  isTerminated: boolean;
  updatedBy: string;
  values: Record<string, FieldValue>;
};

/**
 * What is asked of one field of one item: the change as it stands, or a value of its own, only if the field holds
 * `onlyIf` or that value already (null = whatever it holds). Null: the change does not concern the item.
 */
export type Asked = 'the-change' | { value: FieldValue; onlyIf: FieldValue | null } | null;

/** What a plan needs besides items and changes. */
export type PlanContext = {
  /** Left out: every change for every item. */
  asked?: (itemId: number, changeIndex: number) => Asked;
  /** Ids that exist in the space as items of another type. */
  otherTypeIds?: ReadonlySet<number>;
  singleRoleIds?: ReadonlySet<string>;
};

type Judged = { after: FieldValue } | { blocked: BlockedReason; by?: string };

/** What may become of text with formatting: nothing, also when the words asked for are those it holds. */
function keepingFormat(before: FieldValue, judged: Judged): Judged {
  if (before.kind !== 'richText' || !before.isFormatted || 'blocked' in judged) return judged;
  const isSameWords = judged.after.kind === 'richText' && judged.after.text === before.text;
  return isSameWords ? { after: before } : { blocked: 'formatted' };
}

function judge(
  item: ReadItem,
  change: Change,
  field: Field,
  before: FieldValue,
  asked: Exclude<Asked, null>,
  context: PlanContext,
): Judged {
  if (item.isTerminated) return { blocked: 'terminated' };
  if (before.kind === 'unreadable') return { blocked: 'unreadable' };
  if (asked !== 'the-change') {
    const { same } = codecFor(field.typeKey);
    const isOurs = asked.onlyIf === null || same(before, asked.onlyIf) || same(before, asked.value);
    return isOurs
      ? keepingFormat(before, { after: asked.value })
      : { blocked: 'not-ours', by: item.updatedBy || undefined };
  }
  const wanted = wantedValue(change, before, field);
  if ('blocked' in wanted) return wanted;
  const isTooMany = overfillsRole(wanted.value, context.singleRoleIds ?? new Set());
  return isTooMany ? { blocked: 'value-limit' } : keepingFormat(before, { after: wanted.value });
}

function planCell(
  itemId: number,
  item: ReadItem | undefined,
  change: Change,
  changeIndex: number,
  field: Field,
  context: PlanContext,
): PlanCell | null {
  const asked = context.asked ? context.asked(itemId, changeIndex) : 'the-change';
  if (asked === null) return null;
  if (!item) {
    const reason = context.otherTypeIds?.has(itemId) ? 'other-type' : 'not-found';
    return { changeIndex, before: EMPTY, after: EMPTY, state: 'blocked', reason };
  }
  const before = item.values[field.key] ?? EMPTY;
  const judged = judge(item, change, field, before, asked, context);
  if ('blocked' in judged) {
    const { blocked: reason, by } = judged;
    return { changeIndex, before, after: before, state: 'blocked', reason, ...(by ? { by } : {}) };
  }
  const { after } = judged;
  const isAlreadySo = codecFor(field.typeKey).same(before, after);
  return { changeIndex, before, after, state: isAlreadySo ? 'already-so' : 'will-change' };
}

/**
 * One row per id, in the order picked, each id once. `fields`: the field of each change, at the same position.
 * An id without an item is blocked, never left out; an item that no change concerns has no row.
 */
export function planRows(
  ids: readonly number[],
  items: ReadonlyMap<number, ReadItem>,
  changes: readonly Change[],
  fields: readonly Field[],
  context: PlanContext = {},
): PlanRow[] {
  return [...new Set(ids)].flatMap((itemId) => {
    const item = items.get(itemId);
    const cells = changes.flatMap((change, index) => {
      const field = fields[index];
      const cell = field ? planCell(itemId, item, change, index, field, context) : null;
      return cell ?? [];
    });
    return cells.length > 0 ? [{ itemId, itemName: item?.name ?? '', cells }] : [];
  });
}
