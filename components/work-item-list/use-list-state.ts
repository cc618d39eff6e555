'use client';
// The list's state in its URL. A search starts at page one; pages are steps that the Back button takes back.
import { useQueryStates } from 'nuqs';
import { listQueryParsers } from './list-query';

/** Gives the state and the three ways it changes. */
export function useListState() {
  const [state, setState] = useQueryStates(listQueryParsers);
  return {
    state,
    search: (q: string) => void setState({ q, page: 1 }),
    goToPage: (page: number) => void setState({ page }, { history: 'push' }),
    setSize: (size: typeof state.size) => void setState({ size, page: 1 }),
  };
}
