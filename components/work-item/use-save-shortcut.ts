'use client';
// Command or Ctrl with S saves, wherever the focus is on the page.
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const neverChanges = () => () => {};

/** Gives the shortcut as this device's keyboard shows it. */
export function useSaveKey(): string {
  return useSyncExternalStore(
    neverChanges,
    () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘S' : 'Ctrl S'),
    () => 'Ctrl S',
  );
}

/** Calls `onSave` for the shortcut. The control being typed in is left first: dates take their text when they lose the focus. */
export function useSaveShortcut(onSave: () => void): void {
  const save = useEffectEvent(onSave);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      const focused = document.activeElement;
      // A combobox has taken every choice already, and would open its list again when focused.
      const isComboBox = focused?.getAttribute('role') === 'combobox';
      if (focused instanceof HTMLElement && focused !== document.body && !isComboBox) {
        focused.blur();
        focused.focus({ preventScroll: true });
      }
      save();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
