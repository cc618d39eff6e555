'use client';
// The rows on the screen: the server's own for the URL it rendered, then whatever the person asks for next.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Result } from '@/lib/errors/result';
import type { ExplorerRows } from '@/lib/work-item/work-item';
import { rowsReader } from './rows-question';
import { type RowsSnapshot, RowsStore } from './rows-store';

/** Rows as the server rendered them, with the question they answer. `readAtMs` is the server's clock. */
export type FirstRows = { question: string; result: Result<ExplorerRows>; readAtMs: number };

/** Rows older than this are read again when they are shown; going back to a list feels instant all the same. */
const FRESH_MS = 20_000;

function adopted(store: RowsStore | undefined, first: FirstRows): boolean {
  const known = store?.getSnapshot().readAtMs;
  return known !== undefined && known !== null && known >= first.readAtMs;
}

/** Gives the store of a question and what it holds. `isWaiting`: older rows are shown while the asked ones come. */
export function useRows(project: string, question: string | null, first: FirstRows) {
  const client = useQueryClient();
  const store = useMemo(() => {
    const key = ['explorer-rows', project, question];
    const kept = client.getQueryData<RowsStore>(key);
    const isFirst = question === first.question;
    if (kept && (!isFirst || adopted(kept, first))) return kept;
    const made = new RowsStore(rowsReader(project, question));
    if (isFirst) made.adopt(first.result);
    client.setQueryData(key, made);
    return made;
  }, [client, project, question, first]);

  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  useEffect(() => {
    const { readAtMs } = store.getSnapshot();
    if (readAtMs !== null && Date.now() - readAtMs > FRESH_MS) store.refresh();
  }, [store]);

  const before = useRef<RowsSnapshot>(snapshot);
  const isWaiting = snapshot.total === null && snapshot.failure === null && before.current.total !== null;
  const shown = isWaiting ? before.current : snapshot;
  useEffect(() => {
    if (snapshot.total !== null) before.current = snapshot;
  }, [snapshot]);
  return { store, rows: shown, isWaiting };
}
