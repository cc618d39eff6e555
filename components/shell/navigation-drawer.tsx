'use client';
// The navigation of windows below 1024 px: a button in the header and a native modal panel at the left.
import { Menu, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { NavigationList } from './navigation-list';

/** Shows the menu button on small windows; the panel closes with Escape, a press outside, or a choice. */
export function NavigationDrawer({ project }: { project: string }) {
  const t = useTranslations('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <div className="lg:hidden">
      <IconButton icon={Menu} label={t('openMenu')} size={32} onClick={() => dialog.current?.showModal()} />
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own; the press outside is its twin */}
      <dialog
        ref={dialog}
        aria-label={t('navigation')}
        onClick={(event) => event.target === event.currentTarget && close()}
        className="m-0 h-dvh max-h-none w-64 max-w-none border-r border-border bg-canvas text-text backdrop:bg-scrim open:animate-panel-in"
      >
        <div className="flex h-full flex-col">
          <div className="flex h-12 items-center px-3.5">
            <IconButton icon={X} label={t('closeMenu')} size={32} onClick={close} />
          </div>
          <NavigationList project={project} onNavigate={close} />
        </div>
      </dialog>
    </div>
  );
}
