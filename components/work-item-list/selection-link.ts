// Carries a selection to another page of the product. Short ones travel in the URL; long ones would not fit into a request
// line, so they wait in the tab's own storage; "all that match" travels as its filter.
import type { ItemFilter } from '@/lib/work-item/filter';
import { parametersOfFilter } from '@/lib/work-item/filter-parameters';
import { MATCHING } from '@/lib/work-item/matching-word';
import type { RowSelection } from './row-selection';

/** Ids that fit comfortably into a URL (11 characters each, 16 kB of headers in all). */
const MOST_IN_URL = 200;

/** The word that stands in the URL instead of the ids. */
const STORED = 'stored';

function listed(ids: ReadonlySet<number>): string {
  return ids.size <= MOST_IN_URL ? [...ids].join(',') : STORED;
}

/** Gives the parameters of a selection: `ids` as "1,2,3", "stored" or "matching" with the filter and its exclusions. */
export function selectionParameters(selection: RowSelection, filter: ItemFilter): Record<string, string> {
  if (selection.kind === 'picked') return { ids: listed(selection.ids) };
  return {
    ids: MATCHING,
    ...parametersOfFilter(filter),
    ...(selection.ids.size === 0 ? {} : { except: listed(selection.ids) }),
  };
}

/** Keeps a long list for the page it is carried to; call it when the person leaves through the link. */
export function storeSelection(project: string, typeKey: string, { kind, ids }: RowSelection): void {
  if (ids.size <= MOST_IN_URL) return;
  const word = kind === 'picked' ? 'selection' : 'excluded';
  sessionStorage.setItem(`plumb.${word}.${project}.${typeKey}`, JSON.stringify([...ids]));
}
