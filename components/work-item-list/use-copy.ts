'use client';
// Copies rows as a table: the selected ones that are loaded, or the one with the focus.
import { useLocale, useTranslations } from 'next-intl';
import { valueText } from '@/components/field/value-text';
import { showToast } from '@/components/ui/toast';
import { formatDayWithYear } from '@/lib/i18n/format-day';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { dayOfMs } from '@/lib/schedule/days';
import type { ColumnSpec } from '@/lib/work-item/columns';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import { tableText } from './copy-table';
import type { GridLine } from './grid-lines';
import { ownersOf } from './owners-of';
import { isSelected, type RowSelection, selectedCount } from './row-selection';
import type { RowsSnapshot } from './rows-store';
import type { useColumnNames } from './use-column-names';

type CopyInput = {
  rows: RowsSnapshot;
  selection: RowSelection;
  lines: readonly GridLine[];
  columns: readonly ColumnSpec[];
  names: ReturnType<typeof useColumnNames>;
  context: CellContext;
};

/** Gives the function that copies; it says how many rows went along and how many could not. */
export function useCopy({ rows, selection, lines, columns, names, context }: CopyInput) {
  const t = useTranslations('workItems');
  const tFields = useTranslations('fields');
  const locale = useLocale();
  const words = {
    locale,
    nameOf: names.person,
    itemName: (id: number) => context.relatedNames?.[id] ?? String(id),
    yes: tFields('yes'),
    no: tFields('no'),
  };
  const moment = (atMs: number | null) =>
    atMs === null
      ? ''
      : `${formatDayWithYear(dayOfMs(atMs, context.zone), locale)} ${formatTimeWithSeconds(atMs, context.zone)}`;
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
        return ownersOf(item).map(names.person).join(', ');
      case 'updated_at':
        return moment(item.updatedAtMs);
      case 'created_at':
        return moment(item.createdAtMs);
    }
    const field = names.byKey.get(key);
    return field ? valueText(field, item.values[key], words) : '';
  };

  return (focused: WorkItem | null) => {
    const isAny = selection.kind === 'matching' || selection.ids.size > 0;
    const loaded = isAny
      ? rows.items.filter((item): item is WorkItem => !!item && isSelected(selection, item.id))
      : lines.flatMap((line) => (line.kind === 'item' && line.item.id === focused?.id ? [line.item] : []));
    const { plain, html } = tableText([
      columns.map((column) => names.column(column.key)),
      ...loaded.map((item) => columns.map((column) => cell(item, column.key))),
    ]);
    const blob = (text: string, type: string) => new Blob([text], { type });
    navigator.clipboard
      .write([
        new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ])
      .then(
        () => {
          const missing = isAny ? (selectedCount(selection, rows.total) ?? 0) - loaded.length : 0;
          const count = loaded.length;
          showToast({
            message: missing > 0 ? t('copiedLoaded', { count, missing }) : t('copied', { count }),
          });
        },
        () => showToast({ message: t('copyFailed') }),
      );
  };
}
