'use client';
// The state of a thing that opens from a button, and the attributes that button needs.
import { type RefObject, useCallback, useRef, useState } from 'react';

/** What a trigger spreads on its button. */
export type PopupTriggerProps = {
  ref: RefObject<HTMLButtonElement | null>;
  'aria-haspopup': 'menu' | 'dialog' | 'listbox';
  'aria-expanded': boolean;
  onClick: () => void;
  onPointerEnter: () => void;
  onFocus: () => void;
};

/**
 * Gives the open state, the ref to place the popup by and the button's props. `preload` fetches the popup's code;
 * it runs when the pointer or the focus comes near, so the first press opens at once.
 */
export function usePopup(kind: PopupTriggerProps['aria-haspopup'], preload: () => Promise<unknown>) {
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback(() => {
    // Safari leaves the focus on the page when a button is clicked; closing must give it back to the button.
    triggerRef.current?.focus({ preventScroll: true });
    setIsOpen(true);
  }, []);
  const close = useCallback(() => setIsOpen(false), []);
  const warm = () => void preload();
  const triggerProps: PopupTriggerProps = {
    ref: triggerRef,
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    onClick: open,
    onPointerEnter: warm,
    onFocus: warm,
  };
  return { isOpen, open, close, triggerRef, triggerProps };
}
