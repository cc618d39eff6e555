'use client';
// A panel whose open state and anchor the caller holds: a bar of the board, a cell of a table.
import { lazy, Suspense } from 'react';
import type { PopoverPanelProps } from './popover-panel';

const PopoverPanel = lazy(() => import('./popover-panel'));

/** Shows a panel beside `triggerRef` while `isOpen`; `onClose` is called for Escape and a press outside. */
export function Popover({ isOpen, ...panel }: PopoverPanelProps & { isOpen: boolean }) {
  if (!isOpen) return null;
  return (
    <Suspense>
      <PopoverPanel {...panel} />
    </Suspense>
  );
}
