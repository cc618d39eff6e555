'use client';
// The wizard's items: known at once from the URL, one moment later from the tab's storage.
import { useMemo } from 'react';
import { useIsAlive } from '@/components/ui/use-is-alive';
import { isStoredSelection, selectedIdsOf } from './selected-ids';

/** Gives the selected ids, or null before the browser could be asked for a stored selection. */
export function useSelectedIds(parameter: string, project: string, typeKey: string): number[] | null {
  const isInBrowser = useIsAlive();
  return useMemo(
    () => (isStoredSelection(parameter) && !isInBrowser ? null : selectedIdsOf(parameter, project, typeKey)),
    [parameter, project, typeKey, isInBrowser],
  );
}
