// The URL parameters that say which items: the same in the explorer, in the bulk edit's scope and on the schedule board.
import { type ItemFilter, NO_FILTER } from './filter';
import { decodeFilterGroup, encodeFilterGroup } from './filter-url';

/** The parameters of a filter as they stand in a URL; each may be missing. */
export type FilterParameters = { q?: string; terminated?: string; filter?: string };

const terminatedWords = ['without', 'with', 'only'] as const;

/** The filter that a URL asks for, or null when a part of it cannot be read: a smaller filter would be a larger set. */
export function filterOfParameters({ q, terminated, filter }: FilterParameters): ItemFilter | null {
  const group = decodeFilterGroup(filter ?? '');
  const known = terminatedWords.find((word) => word === (terminated || NO_FILTER.terminated));
  return group && known ? { text: (q ?? '').trim().slice(0, 200), terminated: known, group } : null;
}

/** The parameters of a filter; what is as usual is left out. */
export function parametersOfFilter(filter: ItemFilter): FilterParameters {
  const group = encodeFilterGroup(filter.group);
  return {
    ...(filter.text === '' ? {} : { q: filter.text }),
    ...(filter.terminated === NO_FILTER.terminated ? {} : { terminated: filter.terminated }),
    ...(group === '' ? {} : { filter: group }),
  };
}
