'use client';
// Copies rows as a table: the selected ones that are loaded, or the one with the focus.
import { useLocale, useTranslations } from 'next-intl';
import { showToast } from '@/components/ui/toast';
import type { ColumnSpec } from '@/lib/work-item/columns';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import type { GridLine } from './grid-lines';
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
  return (focused: WorkItem | null) => {
    const isAny = selection.kind === 'matching' || selection.ids.size > 0;
    const loaded = isAny
      ? rows.items.filter((item): item is WorkItem => !!item && isSelected(selection, item.id))
      : lines.flatMap((line) => (line.kind === 'item' && line.item.id === focused?.id ? [line.item] : []));
    const copied = import('./copied-rows').then(({ copiedRows }) =>
      copiedRows({ items: loaded, columns, columnName: names.column, context, words }),
    );
    const blob = async (form: 'plain' | 'html') =>
      new Blob([(await copied)[form]], { type: form === 'html' ? 'text/html' : 'text/plain' });
    // Asked for within the press itself: a browser refuses the clipboard to what only comes later.
    navigator.clipboard
      .write([new ClipboardItem({ 'text/plain': blob('plain'), 'text/html': blob('html') })])
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
