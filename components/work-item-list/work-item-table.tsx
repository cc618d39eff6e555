'use client';
// The table of one page of items: a grid for keyboard and screen reader, plain rows for the eye.
import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState, useTransition } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { WorkItemPage } from '@/lib/work-item/work-item';
import type { CellContext, ListColumn } from './list-column';
import {
  NO_SELECTION,
  pageState,
  type RowSelection,
  withPage,
  withRange,
  withToggled,
} from './row-selection';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import { useGridKeys } from './use-grid-keys';

type WorkItemTableProps = {
  label: string;
  page: WorkItemPage;
  columns: readonly ListColumn[];
  context: CellContext;
  selection: RowSelection;
  onSelectionChange: (change: (selection: RowSelection) => RowSelection) => void;
  /** Other rows are on their way; these stay readable until then. */
  isWaiting: boolean;
};

/** Shows the rows of `page`; everything a mouse can do here, the row's keys can do too. */
export function WorkItemTable(props: WorkItemTableProps) {
  const { page, columns, context, selection, onSelectionChange } = props;
  const router = useRouter();
  const [isNavigating, startNavigation] = useTransition();
  const [openingId, setOpeningId] = useState<number | null>(null);
  const rowIds = useMemo(() => page.items.map((item) => item.id), [page.items]);

  const open = (id: number) => {
    const item = page.items.find((candidate) => candidate.id === id);
    if (!item) return;
    setOpeningId(id);
    startNavigation(() => router.push(context.href(item)));
  };
  const { body, index, setFocusedIndex, onKeyDown } = useGridKeys({
    rowIds,
    onToggle: (id) => onSelectionChange((current) => withToggled(current, id)),
    onExtend: (id) => onSelectionChange((current) => withRange(anchored(current, rowIds[index]), rowIds, id)),
    onSelectPage: () => onSelectionChange((current) => withPage(current, rowIds, true)),
    onClear: () => onSelectionChange(() => NO_SELECTION),
    onOpen: open,
  });
  const onFocus = useCallback((id: number) => setFocusedIndex(rowIds.indexOf(id)), [rowIds, setFocusedIndex]);
  const onCheck = useCallback(
    (id: number, isRange: boolean) =>
      onSelectionChange((current) => (isRange ? withRange(current, rowIds, id) : withToggled(current, id))),
    [onSelectionChange, rowIds],
  );

  const firstPlace = (page.pageNum - 1) * page.pageSize + 1;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows worked by keys make it a grid; its parts follow
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-rowcount={page.total + 1}
      aria-busy={props.isWaiting}
      className={classNames(
        'w-full table-fixed border-separate border-spacing-0',
        props.isWaiting && '[&_tbody]:text-text-3',
      )}
    >
      <TableHead
        columns={columns}
        pageState={pageState(selection, rowIds)}
        isDisabled={rowIds.length === 0}
        onSelectPage={(isSelected) => onSelectionChange((current) => withPage(current, rowIds, isSelected))}
      />
      <tbody ref={body} onKeyDown={onKeyDown}>
        {page.items.map((item, place) => (
          <TableRow
            key={item.id}
            item={item}
            place={firstPlace + place}
            columns={columns}
            context={context}
            isSelected={selection.ids.has(item.id)}
            isTabStop={place === index}
            isOpening={isNavigating && openingId === item.id}
            onFocus={onFocus}
            onCheck={onCheck}
          />
        ))}
      </tbody>
    </table>
  );
}

/** A range begun from the keyboard starts at the row that has the focus. */
function anchored(selection: RowSelection, focusedId: number | undefined): RowSelection {
  return selection.anchorId === null && focusedId !== undefined
    ? { ...selection, anchorId: focusedId }
    : selection;
}
