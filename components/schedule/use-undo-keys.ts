'use client';
// Undo and redo from anywhere on the board's page, but not while text is typed: there the keys belong to the field.
import { useEffect } from 'react';
import { useLatest } from './use-latest';

/** Listens for Ctrl (⌘) Z, Ctrl Y and Ctrl Shift Z. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const latest = useLatest({ undo, redo });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, [role=dialog]');
      const key = event.key.toLowerCase();
      if (isTyping || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [latest]);
}
