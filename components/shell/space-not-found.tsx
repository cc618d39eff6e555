'use client';
// Says inside a space that a page of it is not there, and leads back to its work items.
import { useParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { placeHref } from './place';

/** Shows the sentence where the page would be. */
export function SpaceNotFound() {
  const t = useTranslations('shell');
  const { project } = useParams<{ project: string }>();
  return (
    <EmptyState
      isPage
      title={t('notFound.title')}
      action={
        <ButtonLink href={placeHref(project, 'work-items')} size={32}>
          {t('notFound.toWorkItems')}
        </ButtonLink>
      }
    >
      {t('notFound.body')}
    </EmptyState>
  );
}
