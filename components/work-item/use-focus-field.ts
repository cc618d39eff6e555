'use client';
// Brings a field of the form into view and focuses it. Rows carry their key, so that no input needs to hand out a ref.
import { useEffect, useReducer, useRef } from 'react';

const CONTROL = ':is(input, textarea, button, select):not(:disabled)';

/**
 * Gives a function that focuses the first control of a field's row; a row without controls is only shown.
 * It waits for the drawing that brings the row as it will be: not for a frame, which may come before it, and not while
 * the form `isBusy`, when controls can be disabled and would refuse the focus.
 */
export function useFocusField(isBusy: boolean): (fieldKey: string) => void {
  const wanted = useRef<string | null>(null);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (wanted.current === null || isBusy) return;
    const row = document.querySelector(`[data-field-key="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>(CONTROL)?.focus({ preventScroll: true });
  });
  return (fieldKey) => {
    wanted.current = fieldKey;
    draw();
  };
}
