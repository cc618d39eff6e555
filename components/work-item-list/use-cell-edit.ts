'use client';
// Which cell is being edited in place, and what becomes of its row afterwards.
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { showToast } from '@/components/ui/toast';
import type { Field } from '@/lib/fields/field';
import type { ColumnSpec } from '@/lib/work-item/columns';
import type { WorkItem, WorkItemDetail } from '@/lib/work-item/work-item';
import type { GridSpot } from './grid-move';
import type { RowsStore } from './rows-store';
import { elementAt } from './use-grid-keys';

/** The cell: its item, its field, and the element that the editor stands at. */
export type CellTask = { item: WorkItem; field: Field; anchor: HTMLElement };

type CellEditInput = {
  scroller: RefObject<HTMLElement | null>;
  columns: readonly ColumnSpec[];
  fields: readonly Field[];
  store: RowsStore;
};

/** Gives the task and its beginning and end; a cell that cannot be edited says why instead. */
export function useCellEdit({ scroller, columns, fields, store }: CellEditInput) {
  const t = useTranslations('workItems.edit');
  const tFields = useTranslations('fields');
  const [task, setTask] = useState<CellTask | null>(null);

  const begin = async (item: WorkItem, spot: GridSpot) => {
    // A line as a whole stands for its name.
    const column = Math.max(0, spot.column);
    const key = columns[column]?.key ?? 'name';
    const field = fields.find((entry) => entry.key === key);
    const anchor = elementAt(scroller.current, { line: spot.line, column });
    if (!field || !anchor) return;
    const { cellBlockOf } = await import('./cell-edit/cell-block');
    const block = cellBlockOf(field, item);
    if (block === null) setTask({ item, field, anchor });
    else if (block === 'elsewhere') showToast({ message: t('notInPlace', { field: field.name }) });
    else showToast({ message: t('locked', { field: field.name, reason: tFields(`readOnly.${block}`) }) });
  };
  const end = () => {
    setTask(null);
    task?.anchor.focus({ preventScroll: true });
  };
  return {
    task,
    begin,
    end,
    saved: (detail: WorkItemDetail) => store.replace(detail.item, detail.people),
  };
}
