'use client';
// Results for what is being typed: waits for a pause, asks, and never shows an older answer over a newer one.
import { useEffect, useState } from 'react';

/** Asks for matches; an empty query asks for suggestions. Rejects when the search itself did not work. */
export type SearchFunction<Item> = (query: string, signal: AbortSignal) => Promise<readonly Item[]>;

/** `items` answer `query`: while another text is typed they stay in sight, and are answers to a question of before. */
export type SearchState<Item> = {
  status: 'searching' | 'done' | 'failed';
  items: readonly Item[];
  query: string;
};

const TYPING_PAUSE_MS = 180;

/**
 * Gives the items for `query` while `isActive`; `isStale` while those shown were found for another text; `retry` asks
 * again after a failure. Keep `search` stable.
 */
export function useAsyncSearch<Item>(search: SearchFunction<Item>, query: string, isActive: boolean) {
  const [state, setState] = useState<SearchState<Item>>({ status: 'searching', items: [], query });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again for the same query
  useEffect(() => {
    if (!isActive) return;
    const abort = new AbortController();
    setState((last) => ({ ...last, status: 'searching' }));
    const ask = () =>
      search(query, abort.signal).then(
        (items) => !abort.signal.aborted && setState({ status: 'done', items, query }),
        () => !abort.signal.aborted && setState({ status: 'failed', items: [], query }),
      );
    const timer = setTimeout(ask, query === '' ? 0 : TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [search, query, isActive, attempt]);

  return { ...state, isStale: state.query !== query, retry: () => setAttempt((count) => count + 1) };
}
