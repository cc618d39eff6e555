// The state of the explorer that lives in its URL: read on the server for the first rows, kept by the browser afterwards.
import type { Field } from '@/lib/fields/field';
import { isGroupable, isSortable, type SortSpec } from '@/lib/work-item/arrange';
import {
  type ColumnSpec,
  decodeColumns,
  knownColumns,
  offeredColumns,
  usualColumns,
} from '@/lib/work-item/columns';
import type { ItemFilter } from '@/lib/work-item/filter';
import { filterOfParameters } from '@/lib/work-item/filter-parameters';

/** `q`, `terminated`, `filter`: which items. `sort`: a column, "-" before it for descending. `view`: the saved view opened. */
type ExplorerPart = 'type' | 'q' | 'terminated' | 'filter' | 'sort' | 'group' | 'cols' | 'view';

/** The parameters as they stand in the URL; empty for those that do not. */
export type ExplorerUrl = Record<ExplorerPart, string>;

/** Reads a page's search parameters; of one that is there twice the first counts. By hand: a library's reader would cost the first screen 2 kB. */
export function readExplorerUrl(
  parameters: Readonly<Record<string, string | string[] | undefined>>,
): ExplorerUrl {
  const part = (name: ExplorerPart) => [parameters[name] ?? ''].flat()[0] ?? '';
  return {
    type: part('type'),
    q: part('q'),
    terminated: part('terminated'),
    filter: part('filter'),
    sort: part('sort'),
    group: part('group'),
    cols: part('cols'),
    view: part('view'),
  };
}

/** The parameters that a saved view holds. */
export const VIEW_PARTS = ['q', 'terminated', 'filter', 'sort', 'group', 'cols'] as const;

/** What is shown and how, read from the URL against the metadata of now. */
export type ExplorerState = {
  /** Null when the URL's filter cannot be read; then nothing is asked. */
  filter: ItemFilter | null;
  sort: SortSpec | null;
  groupKey: string | null;
  columns: ColumnSpec[];
  areUsualColumns: boolean;
  /** Columns, sort or group that name a field the type no longer has. */
  lostKeys: string[];
};

/** Gives the state behind a URL; what it names and the type does not have is left out and told in `lostKeys`. */
export function explorerStateOf(
  url: ExplorerUrl,
  fields: readonly Field[],
  hasNodes: boolean,
): ExplorerState {
  const offered = offeredColumns(fields, hasNodes);
  const asked = decodeColumns(url.cols);
  const { columns, lostKeys } = knownColumns(asked ?? usualColumns(fields, hasNodes), offered);
  const sortKey = url.sort.replace(/^-/, '');
  const isSorted = sortKey !== '' && offered.includes(sortKey) && isSortable(sortKey, fields);
  const isGrouped = url.group !== '' && isGroupable(url.group, fields);
  return {
    filter: filterOfParameters(url),
    sort: isSorted ? { key: sortKey, isDescending: url.sort.startsWith('-') } : null,
    groupKey: isGrouped ? url.group : null,
    columns,
    areUsualColumns: asked === null,
    lostKeys: [
      ...(asked === null ? [] : lostKeys),
      ...(sortKey === '' || isSorted ? [] : [sortKey]),
      ...(url.group === '' || isGrouped ? [] : [url.group]),
    ],
  };
}

/** The fields that rows must carry for a state; sorted, so that the order of columns asks nothing new. */
export function neededFieldKeys(state: ExplorerState): string[] {
  const keys = [...state.columns.map((column) => column.key), state.sort?.key ?? '', state.groupKey ?? ''];
  return [...new Set(keys.filter((key) => key !== ''))].sort();
}
