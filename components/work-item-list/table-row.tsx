'use client';
// One item as a row. Drawn again only when something of its own changes: 50 of them answer each key.
import { useTranslations } from 'next-intl';
import { type FocusEvent, memo } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext, ListColumn } from './list-column';

type TableRowProps = {
  item: WorkItem;
  /** Place in the whole result, counted from 1. */
  place: number;
  columns: readonly ListColumn[];
  context: CellContext;
  isSelected: boolean;
  isTabStop: boolean;
  isOpening: boolean;
  onFocus: (id: number) => void;
  onCheck: (id: number, isRange: boolean) => void;
};

const look =
  'group h-9 hover:bg-hover aria-selected:bg-selection aria-selected:hover:bg-selection-hover aria-busy:bg-pressed';
/** The focus mark of a row: a ring inside it and the 2 px line at its left. */
const focusLook =
  'focus-visible:-outline-offset-2 [&:focus>td:first-child]:shadow-[inset_2px_0_0_var(--color-accent)]';

/** Gives the focus of a pressed box to its row, so that the keys go on from there. */
function focusRow(event: FocusEvent<HTMLTableRowElement>) {
  if (event.target instanceof HTMLInputElement) event.currentTarget.focus({ preventScroll: true });
}

/** Shows the row with its box; the box is worked by the row's keys, so it is no Tab stop of its own. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { item, columns, context, isSelected, onCheck } = props;
  const t = useTranslations('workItems');
  return (
    <tr
      aria-rowindex={props.place + 1}
      aria-selected={isSelected}
      aria-busy={props.isOpening || undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      onFocus={(event) => {
        props.onFocus(item.id);
        focusRow(event);
      }}
      className={classNames(look, focusLook)}
    >
      <td className="border-b border-border pl-5">
        <Checkbox
          label={t('selectRow', { name: item.name })}
          tabIndex={-1}
          isChecked={isSelected}
          onChange={(_, { nativeEvent }) =>
            onCheck(item.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
          className="align-middle"
        />
      </td>
      {columns.map((column) => (
        <td
          key={column.id}
          className={classNames(
            'overflow-hidden border-b border-border px-2',
            column.className,
            column.isEnd && 'text-right',
          )}
        >
          {column.cell(item, context)}
        </td>
      ))}
    </tr>
  );
});
