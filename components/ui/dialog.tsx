'use client';
// A modal window for a form or a question; its code comes when one is first opened.
import { lazy, Suspense } from 'react';
import type { DialogModalProps } from './dialog-modal';

const DialogModal = lazy(() => import('./dialog-modal'));

/** Shows the window while `isOpen`. */
export function Dialog({ isOpen, ...modal }: DialogModalProps & { isOpen: boolean }) {
  if (!isOpen) return null;
  return (
    <Suspense>
      <DialogModal {...modal} />
    </Suspense>
  );
}
