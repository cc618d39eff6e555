'use client';
// The wizard's items: known at once from the URL, one moment later from the tab's storage.
import { useMemo, useSyncExternalStore } from 'react';
import { isStoredSelection, selectedIdsOf } from './selected-ids';

const neverChanges = () => () => {};

/** Gives the selected ids, or null before the browser could be asked for a stored selection. */
export function useSelectedIds(parameter: string, project: string, typeKey: string): number[] | null {
  const isInBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  return useMemo(
    () => (isStoredSelection(parameter) && !isInBrowser ? null : selectedIdsOf(parameter, project, typeKey)),
    [parameter, project, typeKey, isInBrowser],
  );
}
