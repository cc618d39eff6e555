'use client';
// The bar that names the view: its title, which type, and the way to a new item.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { newItemPath } from './paths';
import { TypeSwitcher } from './type-switcher';

type TitleBarProps = { project: string; type: WorkItemType; types: readonly WorkItemType[] };

/** Shows the title bar, 48 px high. */
export function TitleBar({ project, type, types }: TitleBarProps) {
  const t = useTranslations('workItems');
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-border px-5">
      <h1 className="text-title">{t('title')}</h1>
      <TypeSwitcher project={project} type={type} types={types} />
      <ButtonLink icon={Plus} href={newItemPath(project, type)} prefetch={false} className="ml-auto">
        {t('new', { type: type.name })}
      </ButtonLink>
    </header>
  );
}
