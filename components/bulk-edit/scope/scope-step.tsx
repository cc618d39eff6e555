'use client';
// Step 1: which items. They come from the list, from a filter, or from pasted ids; here one sees that they are the right ones.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Field } from '@/lib/fields/field';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { CsvExport } from '../csv/csv-export';
import { useItemCount } from '../use-item-count';
import { StepFrame } from '../wizard/step-frame';
import type { Wizard } from '../wizard/use-wizard';
import { ChooseItems } from './choose-items';
import { RefusedEntries } from './refused-entries';
import { ScopeFacts } from './scope-facts';
import { SelectedItems } from './selected-items';

type ScopeStepProps = {
  project: string;
  type: WorkItemType;
  wizard: Wizard;
  fields: readonly Field[];
  itemsHref: string;
};

/** Shows the items; without any, the ways to choose them. */
export function ScopeStep({ project, type, wizard, fields, itemsHref }: ScopeStepProps) {
  const t = useTranslations('bulkEdit.scope');
  const tCommon = useTranslations('common');
  const itemCount = useItemCount(type.name);
  const errorText = useErrorText();
  const { scope, error, retry } = wizard.held;
  const back = (
    <ButtonLink size={32} icon={ArrowLeft} href={itemsHref}>
      {t('back')}
    </ButtonLink>
  );
  if (error)
    return (
      <StepFrame title={t('failed')} subtitle={t('nothingSent')} back={back}>
        <ErrorState
          className="pt-4 pl-6"
          title={errorText(error)}
          code={error.code}
          logId={error.logId}
          action={
            <>
              {error.retryable ? <Button onClick={retry}>{tCommon('retry')}</Button> : null}
              <Button onClick={wizard.forgetScope}>{t('chooseOthers')}</Button>
            </>
          }
        />
      </StepFrame>
    );
  if (scope === null)
    return (
      <StepFrame title={t('freezing')} subtitle={t('nothingSent')} back={back}>
        <SkeletonRows count={8} />
      </StepFrame>
    );
  if (scope.count === 0 && scope.kind === 'ids')
    return (
      <ChooseItems
        project={project}
        type={type}
        itemsHref={itemsHref}
        onFrozen={wizard.setScope}
        onUploaded={wizard.setFile}
      />
    );
  return (
    <StepFrame
      title={t(scope.kind === 'ids' ? 'title' : 'titleFrozen', { items: itemCount(scope.count) })}
      subtitle={<ScopeFacts scope={scope} />}
      back={back}
      next={
        <>
          <Button size={32} variant="ghost" onClick={wizard.forgetScope}>
            {t('chooseOthers')}
          </Button>
          {scope.count === 0 ? null : (
            <CsvExport project={project} typeKey={type.key} scope={scope} fields={fields} />
          )}
          {scope.count === 0 ? null : (
            <Button size={32} variant="primary" onClick={() => wizard.goTo('field')}>
              {t('next')}
            </Button>
          )}
        </>
      }
    >
      {scope.kind === 'frozen' ? (
        <RefusedEntries entries={scope.frozen.refused} count={scope.frozen.refusedCount} />
      ) : null}
      {scope.count > 0 ? <SelectedItems project={project} typeKey={type.key} scope={scope} /> : null}
    </StepFrame>
  );
}
