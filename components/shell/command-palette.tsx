'use client';
// The list of commands over the page, filtered while typing; loaded by command-button.tsx when first opened.
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { AriaLocale } from '@/components/ui/aria-locale';
import { Icon } from '@/components/ui/icon';
import { popupRowClass } from '@/components/ui/popup-class';
import type { ShellData } from './shell-data';
import { useCommands } from './use-commands';

/** Shows the palette; Enter runs the marked command, Escape closes. */
export default function CommandPalette({ onClose, ...data }: ShellData & { onClose: () => void }) {
  const t = useTranslations('shell');
  const router = useRouter();
  const [query, setQuery] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const groups = useCommands(data);
  const run = (id: string) => {
    const command = groups.flatMap((group) => group.commands).find((entry) => entry.id === id);
    onClose();
    if (command?.href) router.push(command.href);
    command?.run?.();
  };
  return (
    <AriaLocale>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-6 pt-[10vh]"
      >
        <Modal className="w-full max-w-140 animate-panel-in overflow-hidden rounded-card border border-border-strong bg-surface shadow-popover">
          <Dialog aria-label={t('command.title')} className="flex max-h-[60vh] flex-col outline-none">
            <Autocomplete inputValue={query} onInputChange={setQuery} filter={contains}>
              <SearchField
                aria-label={t('command.open')}
                autoFocus
                className="flex items-center gap-2.5 border-b border-border px-4 text-text-3"
              >
                <Icon of={Search} />
                <Input
                  placeholder={t('command.open')}
                  className="h-11 w-full bg-transparent text-title font-normal text-text outline-none [&::-webkit-search-cancel-button]:hidden"
                />
              </SearchField>
              <Menu
                aria-label={t('command.title')}
                onAction={(key) => run(String(key))}
                renderEmptyState={() => (
                  <p className="px-3 py-2 text-text-3">{t('command.noMatches', { query })}</p>
                )}
                className="min-h-0 flex-1 overflow-auto p-1.5 outline-none"
              >
                {groups.map((group) => (
                  <MenuSection key={group.id} id={group.id} className="pb-1.5">
                    <Header className="px-2.5 pt-1.5 pb-1 text-caption text-text-3">{group.title}</Header>
                    {group.commands.map((command) => (
                      <MenuItem
                        key={command.id}
                        id={command.id}
                        textValue={command.name}
                        className={`${popupRowClass} px-2.5`}
                      >
                        <Icon of={command.icon} className="text-text-2" />
                        <span className="truncate">{command.name}</span>
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </Autocomplete>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}
