'use client';
// One polite voice for the whole page: progress in steps, results of moves. Mounted once by the root layout.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useIsAlive } from './use-is-alive';

const AnnounceContext = createContext<(message: string) => void>(() => {
  throw new Error('useAnnounce needs LiveRegion around it');
});

/** Holds the spoken line, busy until the page answers; put it around the page once. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 });
  const isAlive = useIsAlive();
  const announce = useCallback(
    (message: string) => setSpoken((last) => ({ message, turn: last.turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" aria-busy={!isAlive} className="sr-only">
        {/* A new element each time, or the same words twice would be silent the second time. */}
        <p key={spoken.turn}>{spoken.message}</p>
      </div>
    </AnnounceContext>
  );
}

/** Gives the function that says a sentence to screen readers; speak in steps, not per item. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
