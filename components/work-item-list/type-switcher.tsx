'use client';
// Which type of work items the list shows; each type is a page of its own.
import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { listPath } from './paths';

type TypeSwitcherProps = { project: string; type: WorkItemType; types: readonly WorkItemType[] };

/** Shows the type with a menu of the others. */
export function TypeSwitcher({ project, type, types }: TypeSwitcherProps) {
  const t = useTranslations('workItems');
  return (
    <MenuTrigger
      label={t('types')}
      sections={[
        {
          id: 'types',
          selectedId: type.key,
          items: types.map((entry) => ({ id: entry.key, label: entry.name, href: listPath(project, entry) })),
        },
      ]}
    >
      {(trigger) => (
        <Button {...trigger} variant="ghost" aria-label={t('switchType', { type: type.name })}>
          {type.name}
          <Icon of={ChevronDown} sizePx={14} />
        </Button>
      )}
    </MenuTrigger>
  );
}
