'use client';
// The browser's own question before a page with unsaved input is closed or loaded anew.
import { useEffect } from 'react';
import { isReloadChosen } from './page-reload';

/** Asks while `isAsked`. `isKept`: a draft survives, so a reload that the person chose here goes ahead without it. */
export function useUnloadQuestion(isAsked: boolean, isKept = false): void {
  useEffect(() => {
    if (!isAsked) return;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isKept || !isReloadChosen()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [isAsked, isKept]);
}
