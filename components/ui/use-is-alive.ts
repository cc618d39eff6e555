'use client';
// Whether React has taken over the page that the server rendered.
import { useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/**
 * Gives false in what the server rendered and true from the moment the page answers. A form stays inert until then: what
 * is typed into it earlier would stand among the stored text without being known as a change.
 */
export function useIsAlive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
