'use client';
// Why the table has no rows, and the one thing to do about it. Its code comes when there are none.
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { type ItemFilter, isNoFilter } from '@/lib/work-item/filter';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { newItemPath } from './paths';

type ListEmptyProps = {
  project: string;
  type: WorkItemType;
  filter: ItemFilter;
  onClearSearch: () => void;
  onClearFilter: () => void;
};

/** Shows one of three reasons: no name matches, nothing fits the filter, there are no items. */
export default function ListEmpty({ project, type, filter, onClearSearch, onClearFilter }: ListEmptyProps) {
  const t = useTranslations('workItems');
  const { text } = filter;
  const isNameOnly = isNoFilter({ ...filter, text: '' });
  if (!isNameOnly) {
    return (
      <EmptyState
        title={t('noFilterMatch', { type: type.name })}
        action={<Button onClick={onClearFilter}>{t('clearFilter')}</Button>}
      >
        {t('noFilterMatchHint')}
      </EmptyState>
    );
  }
  if (text !== '') {
    return (
      <EmptyState
        title={t('noMatch', { name: text, type: type.name })}
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
