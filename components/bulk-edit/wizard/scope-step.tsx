'use client';
// Step 1: which items. They come from the work item list; here one sees that they are the right ones.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { useItemCount } from '../use-item-count';
import { SelectedItems } from './selected-items';
import { StepFrame } from './step-frame';
import type { Wizard } from './use-wizard';

type ScopeStepProps = {
  project: string;
  type: WorkItemType;
  wizard: Wizard;
  ids: readonly number[];
  itemsHref: string;
};

/** Shows the selection; without one, how to make one. */
export function ScopeStep({ project, type, wizard, ids, itemsHref }: ScopeStepProps) {
  const t = useTranslations('bulkEdit.scope');
  const itemCount = useItemCount(type.name);
  if (ids.length === 0) {
    return (
      <section className="min-h-0 flex-1 bg-surface">
        <EmptyState
          title={t('empty')}
          action={
            <ButtonLink variant="primary" size={32} href={itemsHref}>
              {t('emptyAction')}
            </ButtonLink>
          }
        >
          {t('emptyHow')}
        </EmptyState>
      </section>
    );
  }
  return (
    <StepFrame
      title={t('title', { items: itemCount(ids.length) })}
      subtitle={t('subtitle')}
      back={
        <ButtonLink size={32} icon={ArrowLeft} href={itemsHref}>
          {t('back')}
        </ButtonLink>
      }
      next={
        <Button size={32} variant="primary" onClick={() => wizard.goTo('field')}>
          {t('next')}
        </Button>
      }
    >
      <SelectedItems project={project} typeKey={type.key} ids={ids} />
    </StepFrame>
  );
}
