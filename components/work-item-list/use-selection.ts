'use client';
// The selection of the list. It outlives paging, sorting and columns; "all that match" ends with the filter it was made for.
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import type { ExplorerUrl } from './explorer-url';
import { NO_SELECTION, type RowSelection } from './row-selection';

/** Gives the selection, its setter, and a note when a change of the filter took "all that match" away. */
export function useSelection(url: ExplorerUrl) {
  const t = useTranslations('workItems.banner');
  const question = JSON.stringify([url.q, url.terminated, url.filter]);
  const [held, setHeld] = useState({ selection: NO_SELECTION, question, wasDropped: false });
  if (held.question !== question) {
    const isMatching = held.selection.kind === 'matching';
    setHeld({ selection: isMatching ? NO_SELECTION : held.selection, question, wasDropped: isMatching });
  }
  const change = useCallback(
    (next: (selection: RowSelection) => RowSelection) =>
      setHeld((before) => ({ ...before, selection: next(before.selection), wasDropped: false })),
    [],
  );
  return [held.selection, change, held.wasDropped ? t('droppedWithFilter') : null] as const;
}
