'use client';
// Shows the current space and leads to the others.
import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import { placeHref } from './place';
import type { ShellSpace } from './shell-data';

type SpaceSwitcherProps = { space: ShellSpace; spaces: readonly ShellSpace[] };

/** Shows the space's name as a button; the menu holds every space the person may enter. */
export function SpaceSwitcher({ space, spaces }: SpaceSwitcherProps) {
  const t = useTranslations('shell');
  const items = spaces.map(({ projectKey, simpleName, name }) => ({
    id: projectKey,
    label: name,
    href: projectKey === space.projectKey ? undefined : placeHref(simpleName, 'work-items'),
  }));
  return (
    <MenuTrigger
      label={t('switchSpace')}
      sections={[{ id: 'spaces', title: t('switchSpace'), selectedId: space.projectKey, items }]}
    >
      {(props) => (
        <button
          type="button"
          {...props}
          aria-label={t('currentSpace', { name: space.name })}
          className="ml-1 flex h-8 min-w-0 items-center gap-1.5 rounded-control px-2 font-semibold transition-colors hover:bg-hover aria-expanded:bg-hover"
        >
          <span className="truncate">{space.name}</span>
          <Icon of={ChevronsUpDown} sizePx={14} className="text-text-2" />
        </button>
      )}
    </MenuTrigger>
  );
}
