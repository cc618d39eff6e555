'use client';
// The explorer's state in its URL. Each change that a person would want to take back is a step of the Back button.
import { parseAsString, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { Field } from '@/lib/fields/field';
import type { SortSpec } from '@/lib/work-item/arrange';
import { type ColumnSpec, encodeColumns } from '@/lib/work-item/columns';
import { type FilterGroup, type ItemFilter, NO_FILTER } from '@/lib/work-item/filter';
import { encodeFilterGroup } from '@/lib/work-item/filter-url';
import { type ExplorerUrl, explorerStateOf } from './explorer-url';

const text = parseAsString.withDefault('');
const parsers: Record<keyof ExplorerUrl, typeof text> = {
  type: text,
  q: text,
  terminated: text,
  filter: text,
  sort: text,
  group: text,
  cols: text,
  view: text,
};

/** Gives the state and the ways it changes. */
export function useExplorerUrl(fields: readonly Field[], hasNodes: boolean) {
  const [url, setUrl] = useQueryStates(parsers);
  const state = useMemo(() => explorerStateOf(url, fields, hasNodes), [url, fields, hasNodes]);
  const actions = useMemo(() => {
    const step = (change: Partial<typeof url>) => void setUrl(change, { history: 'push' });
    return {
      search: (q: string) => void setUrl({ q }),
      setGroup: (group: FilterGroup) => step({ filter: encodeFilterGroup(group) }),
      setFilter: (group: FilterGroup, terminated: ItemFilter['terminated']) =>
        step({
          filter: encodeFilterGroup(group),
          terminated: terminated === NO_FILTER.terminated ? '' : terminated,
        }),
      clearFilter: () => step({ q: '', filter: '', terminated: '' }),
      sort: (sort: SortSpec | null) =>
        step({ sort: sort === null ? '' : `${sort.isDescending ? '-' : ''}${sort.key}` }),
      groupBy: (key: string | null) => step({ group: key ?? '' }),
      setColumns: (columns: readonly ColumnSpec[] | null) =>
        void setUrl({ cols: columns === null ? '' : encodeColumns(columns) }),
      /** Opens a view (or none): its parameters replace all that are there. */
      open: (view: string, parts: Partial<typeof url>) =>
        step({ q: '', terminated: '', filter: '', sort: '', group: '', cols: '', ...parts, view }),
      setView: (view: string) => void setUrl({ view }),
    };
  }, [setUrl]);
  return { url, state, ...actions };
}
