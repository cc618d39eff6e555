'use client';
// Which cell is being edited in place, and what becomes of its row afterwards.
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { inputFamilyOf, lockReasonOf } from '@/components/field/input-family';
import { showToast } from '@/components/ui/toast';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
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

/** Inputs that need the item's page: formatted text, lists of addresses, roles, compound rows. */
const ELSEWHERE = new Set(['richText', 'lines']);

/** Gives the task and its beginning and end; a cell that cannot be edited says why instead. */
export function useCellEdit({ scroller, columns, fields, store }: CellEditInput) {
  const t = useTranslations('workItems.edit');
  const tFields = useTranslations('fields');
  const [task, setTask] = useState<CellTask | null>(null);

  const begin = (item: WorkItem, spot: GridSpot) => {
    // A line as a whole stands for its name.
    const column = Math.max(0, spot.column);
    const key = columns[column]?.key ?? 'name';
    const field = fields.find((entry) => entry.key === key);
    const anchor = elementAt(scroller.current, { line: spot.line, column });
    const family = field && inputFamilyOf(field);
    if (!field || !anchor || !family || ELSEWHERE.has(family)) {
      if (field) showToast({ message: t('notInPlace', { field: field.name }) });
      return;
    }
    const lock = item.isTerminated ? 'terminated' : lockReasonOf(field, item.values[key] ?? EMPTY);
    if (lock !== null) {
      showToast({ message: t('locked', { field: field.name, reason: tFields(`readOnly.${lock}`) }) });
      return;
    }
    setTask({ item, field, anchor });
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
