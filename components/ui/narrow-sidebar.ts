// Lets a page ask for the room of the sidebar while a panel stands beside its content. The person's own choice comes first.
import { useLayoutEffect, useSyncExternalStore } from 'react';

let askedBy = 0;
const listeners = new Set<() => void>();

function change(by: 1 | -1): void {
  askedBy += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks for a narrow sidebar while `isWanted`, until the caller is gone; in the same drawing, so that nothing jumps. */
export function useNarrowSidebar(isWanted: boolean): void {
  useLayoutEffect(() => {
    if (!isWanted) return;
    change(1);
    return () => change(-1);
  }, [isWanted]);
}

/** Gives whether some part of the page asks for a narrow sidebar. */
export function useIsNarrowAsked(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => askedBy > 0,
    () => false,
  );
}
