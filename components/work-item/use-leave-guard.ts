'use client';
// Asks before unsaved changes are left behind: the browser's own question for reloads and closing, ours for links.
import { useEffect, useState } from 'react';
import { useUnloadQuestion } from '@/components/ui/use-unload-question';

function leavingLink(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!isPlain || !(link instanceof HTMLAnchorElement) || link.target === '_blank') return null;
  const isHere = link.pathname === location.pathname && link.search === location.search;
  return link.origin === location.origin && !isHere ? link.href.slice(location.origin.length) : null;
}

/** Gives the path the person wants to leave for while `isGuarded`, and a way to drop the question. `isKept`: as a draft. */
export function useLeaveGuard(isGuarded: boolean, isKept: boolean) {
  const [leavingTo, setLeavingTo] = useState<string | null>(null);
  useUnloadQuestion(isGuarded, isKept);
  useEffect(() => {
    if (!isGuarded) return;
    const onClick = (event: MouseEvent) => {
      const path = leavingLink(event);
      if (path === null) return;
      // Before the router's own listener, which would go at once.
      event.preventDefault();
      event.stopPropagation();
      setLeavingTo(path);
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [isGuarded]);
  return { leavingTo, stay: () => setLeavingTo(null) };
}
