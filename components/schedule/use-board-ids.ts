'use client';
// Which items the board shows: those of the page, the selection kept in the tab, and every item that the draft touches.
import { useEffect, useMemo, useState } from 'react';
import { type Draft, itemIdsOf } from '@/lib/schedule/draft';
import { ITEMS_MAX } from './asked-items';
import { readStoredSelection } from './stored-selection';

type BoardIds = {
  project: string;
  typeKey: string;
  /** The page's items; null = those of the selection kept in the tab. */
  pageIds: readonly number[] | null;
  draft: Draft;
};

/** Gives two groups: the items asked for, and items of the draft beside them, which stay once they were shown. */
export function useBoardIds({ project, typeKey, pageIds, draft }: BoardIds): readonly (readonly number[])[] {
  const [storedIds, setStoredIds] = useState<readonly number[]>([]);
  const [draftIds, setDraftIds] = useState<readonly number[]>([]);
  useEffect(() => {
    if (pageIds === null) setStoredIds(readStoredSelection(project, typeKey).slice(0, ITEMS_MAX));
  }, [pageIds, project, typeKey]);
  const asked = pageIds ?? storedIds;
  useEffect(() => {
    setDraftIds((before) => {
      const shown = new Set([...asked, ...before]);
      const missing = itemIdsOf(draft).filter((id) => !shown.has(id));
      return missing.length === 0 ? before : [...before, ...missing];
    });
  }, [draft, asked]);
  return useMemo(() => [asked, draftIds.filter((id) => !asked.includes(id))], [asked, draftIds]);
}
