'use client';
// One item as a line of the table. Drawn again only when something of its own changes: thirty of them answer each key.
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import { ColumnCell, isEndColumn } from './column-cell';
import type { PlacedColumn } from './use-grid-columns';

type GridRowProps = {
  item: WorkItem;
  /** Which line this is, counted from 0; `rowIndex` counts from 1 with the head. */
  line: number;
  rowIndex: number;
  topPx: number;
  columns: readonly PlacedColumn[];
  context: CellContext;
  isSelected: boolean;
  /** Taken out of "all that match". */
  isExcluded: boolean;
  /** The spot with the Tab stop: -1 this line, else one of its cells; null when it is elsewhere. */
  stop: number | null;
  isOpening: boolean;
  onCheck: (id: number, isRange: boolean) => void;
};

/** Where lines of every kind stand and how their cells share the width. */
export const lineClass =
  'absolute left-0 grid w-full min-w-(--line-width) grid-cols-(--line-columns) items-stretch border-b border-border';
const look =
  'group/row bg-surface hover:bg-hover aria-selected:bg-selection aria-selected:hover:bg-selection-hover aria-busy:bg-pressed';
/** The focus mark of a line: a ring inside it and the 2 px line at its left. */
const focusLook =
  'focus-visible:-outline-offset-2 [&:focus>:first-child]:shadow-[inset_2px_0_0_var(--color-accent)]';
const cellLook = 'flex min-w-0 items-center overflow-hidden px-2 focus-visible:-outline-offset-2';
const pinned = 'group-data-wide/grid:sticky group-data-wide/grid:z-1 group-data-wide/grid:bg-inherit';

/** Shows the line with its box; the box is worked by the line's keys, so it is no Tab stop of its own. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { item, line, columns, context, isSelected, stop, onCheck } = props;
  const t = useTranslations('workItems');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual line of a grid; a table row cannot stand by itself
    <div
      role="row"
      data-line={line}
      aria-rowindex={props.rowIndex}
      aria-selected={isSelected}
      aria-busy={props.isOpening || undefined}
      tabIndex={stop === -1 ? 0 : -1}
      style={{ height: 36, top: props.topPx }}
      className={classNames(lineClass, look, focusLook)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="gridcell" tabIndex={-1} className={classNames('flex items-center pl-5', pinned, 'left-0')}>
        <Checkbox
          label={t('selectRow', { name: item.name })}
          tabIndex={-1}
          isChecked={isSelected}
          onChange={(_, { nativeEvent }) =>
            onCheck(item.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
        />
      </div>
      {columns.map((column, place) => (
        // biome-ignore lint/a11y/useSemanticElements: part of the grid above
        <div
          key={column.key}
          role="gridcell"
          data-column={place}
          tabIndex={stop === place ? 0 : -1}
          style={column.startPx === null ? undefined : { left: column.startPx }}
          className={classNames(
            cellLook,
            column.startPx !== null && pinned,
            isEndColumn(column.key, context) && 'justify-end text-right',
            place === columns.length - 1 && 'pr-5',
          )}
        >
          <ColumnCell columnKey={column.key} item={item} context={context} />
          {props.isExcluded && column.key === 'name' ? (
            <Chip className="ml-2 shrink-0">{t('excluded')}</Chip>
          ) : null}
        </div>
      ))}
    </div>
  );
});
