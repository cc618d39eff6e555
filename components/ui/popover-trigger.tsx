'use client';
// A panel that opens from a button: a filter's value, a day's details.
import { lazy, type ReactNode, Suspense } from 'react';
import type { PopoverPanelProps } from './popover-panel';
import { type PopupTriggerProps, usePopup } from './use-popup';

const loadPopoverPanel = () => import('./popover-panel');
const PopoverPanel = lazy(loadPopoverPanel);

type PopoverTriggerProps = Pick<PopoverPanelProps, 'label' | 'placement' | 'className'> & {
  /** Renders the button and spreads the given props on it. */
  trigger: (props: PopupTriggerProps) => ReactNode;
  /** The panel's content; `close` ends it from inside. */
  children: (close: () => void) => ReactNode;
};

/** Shows the button and, once pressed, the panel beside it. */
export function PopoverTrigger({ trigger, children, ...panel }: PopoverTriggerProps) {
  const { isOpen, close, triggerRef, triggerProps } = usePopup('dialog', loadPopoverPanel);
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
