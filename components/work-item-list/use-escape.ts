'use client';
// Escape for the whole page, for what the page announces with an Esc key hint.
import { useEffect, useEffectEvent } from 'react';

/** Calls `onEscape` while `isActive`, unless something nearer (an open list, a text being typed) took the key. */
export function useEscape(isActive: boolean, onEscape: () => void): void {
  const clear = useEffectEvent(onEscape);
  useEffect(() => {
    if (!isActive) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) clear();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isActive]);
}
