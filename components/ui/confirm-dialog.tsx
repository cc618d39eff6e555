'use client';
// A question before something that is hard to take back.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

type ConfirmDialogProps = {
  isOpen: boolean;
  title: ReactNode;
  /** What will happen and what is safe. */
  children: ReactNode;
  /** Names the effect: "Discard 3 changes". */
  confirmLabel: string;
  isDanger?: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks; Cancel has the focus first, so Enter does no harm. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  isDanger = false,
  isPending = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const t = useTranslations('common');
  return (
    <Dialog
      isOpen={isOpen}
      role="alertdialog"
      title={title}
      onClose={onClose}
      widthPx={440}
      footer={
        <>
          <Button size={32} onClick={onClose} autoFocus>
            {t('cancel')}
          </Button>
          <Button
            size={32}
            variant={isDanger ? 'danger' : 'primary'}
            isPending={isPending}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="text-text-2">{children}</div>
    </Dialog>
  );
}
