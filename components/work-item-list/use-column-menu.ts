'use client';
// What can be done with a column, as a menu: sorting, grouping, place and width, each also for those without a mouse.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { MenuSection } from '@/components/ui/menu-entry';
import type { Field } from '@/lib/fields/field';
import { isGroupable, isSortable, type SortSpec } from '@/lib/work-item/arrange';
import { type ColumnSpec, WIDTH_MAX_PX, WIDTH_MIN_PX } from '@/lib/work-item/columns';

const WIDTH_STEP_PX = 40;

type ColumnMenu = {
  fields: readonly Field[];
  columns: readonly ColumnSpec[];
  sort: SortSpec | null;
  groupKey: string | null;
  onSort: (sort: SortSpec | null) => void;
  onGroup: (key: string | null) => void;
  onColumns: (columns: ColumnSpec[]) => void;
};

/** Gives the columns with the one of `key` moved by `step` places; the name stays first. */
export function withMoved(columns: readonly ColumnSpec[], key: string, step: -1 | 1): ColumnSpec[] {
  const from = columns.findIndex((column) => column.key === key);
  const to = from + step;
  const moved = columns[from];
  if (!moved || to < 1 || to >= columns.length) return [...columns];
  const rest = columns.filter((column) => column.key !== key);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** Gives the menu of a column; `sizePx` is its width now. */
export function useColumnMenu(menu: ColumnMenu): (column: ColumnSpec & { sizePx: number }) => MenuSection[] {
  const t = useTranslations('workItems.menu');
  const { fields, columns, sort, groupKey, onSort, onGroup, onColumns } = menu;
  return useCallback(
    ({ key, isPinned, sizePx, widthPx }) => {
      const change = (part: Partial<ColumnSpec>) =>
        onColumns(columns.map((column) => (column.key === key ? { ...column, ...part } : column)));
      const widen = (step: number) =>
        change({ widthPx: Math.min(WIDTH_MAX_PX, Math.max(WIDTH_MIN_PX, sizePx + step)) });
      const isName = key === 'name';
      const place = columns.findIndex((column) => column.key === key);
      const isSorted = sort?.key === key;
      return [
        {
          id: 'order',
          items: [
            ...(isSortable(key, fields)
              ? [
                  { id: 'up', label: t('sortUp'), onSelect: () => onSort({ key, isDescending: false }) },
                  { id: 'down', label: t('sortDown'), onSelect: () => onSort({ key, isDescending: true }) },
                ]
              : []),
            ...(isSorted ? [{ id: 'unsort', label: t('unsort'), onSelect: () => onSort(null) }] : []),
            ...(groupKey === key
              ? [{ id: 'ungroup', label: t('ungroup'), onSelect: () => onGroup(null) }]
              : isGroupable(key, fields)
                ? [{ id: 'group', label: t('groupBy'), onSelect: () => onGroup(key) }]
                : []),
          ],
        },
        {
          id: 'place',
          items: [
            {
              id: 'pin',
              label: t(isPinned ? 'unpin' : 'pin'),
              onSelect: () => change({ isPinned: !isPinned }),
            },
            {
              id: 'left',
              label: t('left'),
              isDisabled: isName || place <= 1,
              onSelect: () => onColumns(withMoved(columns, key, -1)),
            },
            {
              id: 'right',
              label: t('right'),
              isDisabled: isName || place === columns.length - 1,
              onSelect: () => onColumns(withMoved(columns, key, 1)),
            },
            { id: 'wider', label: t('wider'), onSelect: () => widen(WIDTH_STEP_PX) },
            { id: 'narrower', label: t('narrower'), onSelect: () => widen(-WIDTH_STEP_PX) },
            ...(widthPx === null
              ? []
              : [{ id: 'usual', label: t('usualWidth'), onSelect: () => change({ widthPx: null }) }]),
            ...(isName
              ? []
              : [
                  {
                    id: 'hide',
                    label: t('hide'),
                    onSelect: () => onColumns(columns.filter((column) => column.key !== key)),
                  },
                ]),
          ],
        },
      ].filter((section) => section.items.length > 0);
    },
    [t, fields, columns, sort, groupKey, onSort, onGroup, onColumns],
  );
}
