'use client';
// The modal window itself, in react-aria; loaded by dialog.tsx when one is first opened.
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { AriaLocale } from './aria-locale';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

export type DialogModalProps = {
  title: ReactNode;
  onClose: () => void;
  /** Buttons, at the bottom right: the primary last. */
  footer?: ReactNode;
  /** `alertdialog` for a question that must be answered; a press outside then does not close it. */
  role?: 'dialog' | 'alertdialog';
  widthPx?: number;
  children?: ReactNode;
};

/** Shows an open window over the dimmed page; Escape closes it and the focus goes back to where it was. */
export default function DialogModal({
  title,
  onClose,
  footer,
  role = 'dialog',
  widthPx = 480,
  children,
}: DialogModalProps) {
  const t = useTranslations('common');
  return (
    <AriaLocale>
      <ModalOverlay
        isOpen
        isDismissable={role === 'dialog'}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-6 pt-[12vh] animate-panel-in"
      >
        <Modal
          style={{ maxWidth: widthPx }}
          className="max-h-full w-full overflow-hidden rounded-card border border-border-strong bg-surface shadow-popover"
        >
          <AriaDialog role={role} className="flex max-h-[76vh] flex-col outline-none">
            <header className="flex items-start gap-2 px-5 pt-4 pb-2">
              <Heading slot="title" className="min-w-0 flex-1 pt-1 text-title">
                {title}
              </Heading>
              {role === 'dialog' ? <IconButton icon={X} label={t('close')} onClick={onClose} /> : null}
            </header>
            <div className="min-h-0 flex-1 overflow-auto px-5 pb-4">{children}</div>
            {footer ? (
              <footer
                className={classNames('flex flex-wrap justify-end gap-2 border-t border-border px-5 py-3')}
              >
                {footer}
              </footer>
            ) : null}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}
