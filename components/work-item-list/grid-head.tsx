'use client';
// The head of the table: the box that selects what is loaded, and a menu for each column.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { MenuSection } from '@/components/ui/menu-entry';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import type { SortSpec } from '@/lib/work-item/arrange';
import type { PlacedColumn } from './use-grid-columns';

type GridHeadProps = {
  columns: readonly PlacedColumn[];
  nameOf: (columnKey: string) => string;
  isEnd: (columnKey: string) => boolean;
  sort: SortSpec | null;
  state: 'none' | 'some' | 'all';
  isDisabled: boolean;
  menuOf: (column: PlacedColumn) => MenuSection[];
  startResize: (column: PlacedColumn) => (event: React.PointerEvent<HTMLElement>) => void;
  onSelectLoaded: (isSelected: boolean) => void;
};

/** Shows the head line, which stays while the rows scroll. */
export function GridHead(props: GridHeadProps) {
  const { columns, nameOf, sort } = props;
  const t = useTranslations('workItems');
  return (
    // biome-ignore lint/a11y/useSemanticElements: the head of a virtual grid
    // biome-ignore lint/a11y/useFocusableInteractive: its cells hold the controls
    <div
      role="row"
      aria-rowindex={1}
      className="group/head grid h-8 w-full min-w-(--line-width) grid-cols-(--line-columns) items-stretch border-b border-border bg-surface-2 text-caption text-text-3"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of the head above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its box takes the focus */}
      <div role="columnheader" className="sticky left-0 z-1 flex items-center bg-inherit pl-5">
        <Checkbox
          label={t('selectLoaded')}
          isChecked={props.state === 'all'}
          isIndeterminate={props.state === 'some'}
          disabled={props.isDisabled}
          onChange={() => props.onSelectLoaded(props.state !== 'all')}
        />
      </div>
      {columns.map((column, place) => {
        const isSorted = sort?.key === column.key;
        return (
          // biome-ignore lint/a11y/useSemanticElements: part of the head above
          // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
          <div
            key={column.key}
            role="columnheader"
            aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : undefined}
            style={column.startPx === null ? undefined : { left: column.startPx }}
            className={classNames(
              'relative flex min-w-0 items-stretch bg-inherit',
              column.startPx !== null && 'sticky z-1',
            )}
          >
            <MenuTrigger
              label={t('columnMenu', { name: nameOf(column.key) })}
              sections={props.menuOf(column)}
            >
              {(trigger) => (
                <button
                  {...trigger}
                  type="button"
                  className={classNames(
                    'flex min-w-0 flex-1 items-center gap-1 px-2 text-left hover:bg-hover aria-expanded:bg-hover focus-visible:-outline-offset-2',
                    isSorted && 'font-medium text-text',
                    props.isEnd(column.key) && 'justify-end',
                    place === columns.length - 1 && 'pr-5',
                  )}
                >
                  <span className="truncate">{nameOf(column.key)}</span>
                  {isSorted ? <Icon of={sort.isDescending ? ArrowDown : ArrowUp} sizePx={12} /> : null}
                </button>
              )}
            </MenuTrigger>
            {/* Its keyboard twin is "Wider" and "Narrower" in the column's menu. */}
            <span
              aria-hidden
              onPointerDown={props.startResize(column)}
              className="absolute inset-y-0 -right-1 z-2 w-2 cursor-col-resize touch-none after:absolute after:inset-y-1.5 after:left-1/2 after:w-px after:bg-border-strong after:opacity-0 group-hover/head:after:opacity-100 hover:after:bg-accent"
            />
          </div>
        );
      })}
    </div>
  );
}
