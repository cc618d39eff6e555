'use client';
// The floating part of a popover, in react-aria; loaded by popover-trigger.tsx when first opened.
import type { ReactNode, RefObject } from 'react';
import { type Placement, Popover } from 'react-aria-components/Popover';
import { AriaLocale } from './aria-locale';
import { classNames } from './class-names';
import { popupClass } from './popup-class';

export type PopoverPanelProps = {
  label: string;
  triggerRef: RefObject<Element | null>;
  onClose: () => void;
  placement?: Placement;
  className?: string;
  children: ReactNode;
};

/** Shows an open panel beside what triggered it; keeps the focus inside and gives it back when closed. */
export default function PopoverPanel({
  label,
  triggerRef,
  onClose,
  placement = 'bottom start',
  className,
  children,
}: PopoverPanelProps) {
  return (
    <AriaLocale>
      <Popover
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        triggerRef={triggerRef}
        placement={placement}
        offset={4}
        aria-label={label}
        className={classNames(popupClass, className)}
      >
        {children}
      </Popover>
    </AriaLocale>
  );
}
