'use client';
// The bar that names the view: its title, which type, how the list is laid out, and the way to a new item.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button-link';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { newItemPath } from './paths';
import { TypeSwitcher } from './type-switcher';

type TitleBarProps = {
  project: string;
  type: WorkItemType;
  types: readonly WorkItemType[];
  /** The heading, with the menu of views once the list is there. */
  title?: ReactNode;
  toolbar?: ReactNode;
};

/** Shows the title bar, 48 px high. */
export function TitleBar({ project, type, types, title, toolbar }: TitleBarProps) {
  const t = useTranslations('workItems');
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-border px-5">
      {title ?? <h1 className="text-title">{t('title')}</h1>}
      <TypeSwitcher project={project} type={type} types={types} />
      <span className="ml-auto flex items-center gap-1">{toolbar}</span>
      <ButtonLink icon={Plus} href={newItemPath(project, type)} prefetch={false}>
        {t('new', { type: type.name })}
      </ButtonLink>
    </header>
  );
}
