'use client';
// A panel that opens from a button: a filter's value, a day's details.
import { lazy, type ReactNode, Suspense } from 'react';
import type { PopoverPanelProps } from './popover-panel';
import { type PopupTriggerProps, usePopup } from './use-popup';

const loadPopoverPanel = () => import('./popover-panel');
const PopoverPanel = lazy(loadPopoverPanel);

type PopoverTriggerProps = Pick<PopoverPanelProps, 'label' | 'placement' | 'className'> & {
  /** Fetches the code of the panel's content; runs with the panel's own when the pointer or the focus comes near. */
  preload?: () => Promise<unknown>;
  /** Renders the button and spreads the given props on it. */
  trigger: (props: PopupTriggerProps) => ReactNode;
  /** The panel's content; `close` ends it from inside. */
  children: (close: () => void) => ReactNode;
};

/** Shows the button and, once pressed, the panel beside it. */
export function PopoverTrigger({ preload, trigger, children, ...panel }: PopoverTriggerProps) {
  const { isOpen, close, triggerRef, triggerProps } = usePopup('dialog', () =>
    Promise.all([loadPopoverPanel(), preload?.()]),
  );
  return (
    <>
      {trigger(triggerProps)}
      {isOpen ? (
        <Suspense>
          <PopoverPanel {...panel} triggerRef={triggerRef} onClose={close}>
            {children(close)}
          </PopoverPanel>
        </Suspense>
      ) : null}
    </>
  );
}
