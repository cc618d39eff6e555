'use client';
// Step 4: what would happen to every item, what it costs, and the gate in front of the run.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { formatCount } from '@/lib/i18n/format-count';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { useItemCount } from '../use-item-count';
import { completeChange, type FieldDraft } from '../wizard/draft-change';
import { StepFrame } from '../wizard/step-frame';
import type { Wizard } from '../wizard/use-wizard';
import { CostPanel } from './cost-panel';
import { PreviewTabs } from './preview-tabs';
import { ReadAge } from './read-age';
import { RunGate } from './run-gate';
import { usePreview } from './use-preview';
import { useStart } from './use-start';

type PreviewStepProps = {
  project: string;
  type: WorkItemType;
  wizard: Wizard;
  ids: readonly number[];
  drafts: readonly FieldDraft[];
};

/** Shows the preview; while it is read, how many items are being read; when that fails, why and a way to try again. */
export function PreviewStep({ project, type, wizard, ids, drafts }: PreviewStepProps) {
  const t = useTranslations('bulkEdit.preview');
  const tCommon = useTranslations('common');
  const itemCount = useItemCount(type.name);
  const errorText = useErrorText();
  const changes = drafts.flatMap(({ draft }) => completeChange(draft) ?? []);
  const { result, gotAtMs, isFetching, refetch } = usePreview({ project, typeKey: type.key, ids, changes });
  const { start, isStarting, failure } = useStart(project);
  const back = (
    <Button size={32} icon={ArrowLeft} onClick={() => wizard.goTo('value')}>
      {t('back')}
    </Button>
  );

  if (result === null || !result.ok) {
    return (
      <StepFrame
        title={result === null ? t('reading', { items: itemCount(ids.length) }) : t('failed')}
        subtitle={t('nothingSent')}
        back={back}
      >
        {result === null ? (
          <SkeletonRows count={10} />
        ) : (
          <ErrorState
            className="pt-4 pl-6"
            title={errorText(result.error)}
            code={result.error.code}
            logId={result.error.logId}
            action={
              <Button isPending={isFetching} onClick={() => void refetch()}>
                {tCommon('retry')}
              </Button>
            }
          />
        )}
      </StepFrame>
    );
  }

  const preview = result.value;
  const { counts } = preview;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
      <StepFrame
        title={t(counts.willChange === counts.items ? 'titleAll' : 'title', {
          n: counts.willChange,
          count: formatCount(counts.willChange),
          items: itemCount(counts.items),
        })}
        subtitle={
          <ReadAge
            readAtMs={preview.readAtMs}
            gotAtMs={gotAtMs}
            isReading={isFetching}
            onRead={() => void refetch()}
          />
        }
        back={back}
        next={<span className="hidden text-right text-text-2 sm:block">{t('readAgain')}</span>}
      >
        <PreviewTabs project={project} preview={preview} />
      </StepFrame>
      <aside
        aria-label={t('panel')}
        className="flex w-full shrink-0 flex-col border-border bg-surface max-lg:border-t lg:w-88 lg:overflow-y-auto lg:border-l xl:w-97"
      >
        <div className="flex-1 px-6 py-5">
          <CostPanel preview={preview} />
        </div>
        <div className="p-6 pt-0">
          <RunGate
            typeName={type.name}
            count={counts.willChange}
            isStarting={isStarting}
            failure={failure}
            onStart={() => start(preview)}
          />
        </div>
      </aside>
    </div>
  );
}
