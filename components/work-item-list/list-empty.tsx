'use client';
// Why the table has no rows, and the one thing to do about it.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { newItemPath } from './paths';

type ListEmptyProps = {
  project: string;
  type: WorkItemType;
  name: string;
  pageNum: number;
  total: number;
  onClearSearch: () => void;
  onFirstPage: () => void;
};

/** Shows one of three reasons: the page lies behind the end, no name matches, there are no items. */
export function ListEmpty({
  project,
  type,
  name,
  pageNum,
  total,
  onClearSearch,
  onFirstPage,
}: ListEmptyProps) {
  const t = useTranslations('workItems');
  if (total > 0) {
    return (
      <EmptyState
        title={t('beyond', { page: pageNum })}
        action={<Button onClick={onFirstPage}>{t('firstPage')}</Button>}
      >
        {t('beyondHint')}
      </EmptyState>
    );
  }
  if (name !== '') {
    return (
      <EmptyState
        title={t('noMatch', { name, type: type.name })}
        action={<Button onClick={onClearSearch}>{t('clearSearch')}</Button>}
      >
        {t('noMatchHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('none', { type: type.name })}
      action={
        <ButtonLink icon={Plus} href={newItemPath(project, type)}>
          {t('new', { type: type.name })}
        </ButtonLink>
      }
    >
      {t('noneHint')}
    </EmptyState>
  );
}
