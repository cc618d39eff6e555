'use client';
// The way to everything by keyboard: ⌘K or Ctrl+K, or a press on the search-like button in the header.
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import type { ShellData } from './shell-data';

const loadPalette = () => import('./command-palette');
const CommandPalette = lazy(loadPalette);

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Shows the button and, when wanted, the palette over the page. */
export function CommandButton(data: ShellData) {
  const t = useTranslations('shell');
  const [isOpen, setIsOpen] = useState(false);
  const hint = useSyncExternalStore(
    never,
    () => (isApple() ? '⌘K' : 'Ctrl K'),
    () => 'Ctrl K',
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.metaKey || event.ctrlKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setIsOpen((wasOpen) => !wasOpen);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-keyshortcuts="Meta+K Control+K"
        onClick={() => setIsOpen(true)}
        onPointerEnter={() => void loadPalette()}
        className="flex h-8 items-center gap-2 rounded-control border border-border-strong bg-surface px-2.5 text-text-3 transition-colors hover:bg-hover md:w-80"
      >
        <Icon of={Search} />
        <span className="flex-1 truncate text-left max-md:sr-only">{t('command.open')}</span>
        <span aria-hidden className="max-md:hidden">
          <Kbd>{hint}</Kbd>
        </span>
      </button>
      {isOpen ? (
        <Suspense>
          <CommandPalette {...data} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
