// Rows as they are copied: every shown column of every row in words. Pure; its code comes with the first copy.
import { type ValueWords, valueText } from '@/components/field/value-text';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { ColumnSpec } from '@/lib/work-item/columns';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import { tableText } from './copy-table';
import { ownersOf } from './owners-of';

type CopiedRowsInput = {
  items: readonly WorkItem[];
  columns: readonly ColumnSpec[];
  columnName: (key: string) => string;
  context: Pick<CellContext, 'fieldByKey' | 'zone'>;
  words: ValueWords;
};

/** Gives the rows under the names of their columns, as plain text and as HTML. */
export function copiedRows({ items, columns, columnName, context, words }: CopiedRowsInput) {
  const moment = (atMs: number | null) =>
    atMs === null
      ? ''
      : `${formatDayWithYear(dayOfMs(atMs, context.zone), words.locale)} ${formatTimeWithSeconds(atMs, context.zone)}`;
  const cell = (item: WorkItem, key: string): string => {
    switch (key) {
      case 'name':
        return item.name;
      case 'work_item_id':
        return String(item.id);
      case 'work_item_status':
        return item.statusLabel;
      case 'current_nodes':
        return item.currentNodes.map((node) => node.name).join(', ');
      case 'owners':
        return ownersOf(item).map(words.nameOf).join(', ');
      case 'updated_at':
        return moment(item.updatedAtMs);
      case 'created_at':
        return moment(item.createdAtMs);
    }
    const field = context.fieldByKey.get(key);
    return field ? valueText(field, item.values[key], words) : '';
  };
  return tableText([
    columns.map((column) => columnName(column.key)),
    ...items.map((item) => columns.map((column) => cell(item, column.key))),
  ]);
}
