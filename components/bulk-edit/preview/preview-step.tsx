'use client';
// Step 4: what would happen to every item, what it costs, and the gate in front of the run.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { PlanSource } from '../plan-source';
import { StepFrame } from '../wizard/step-frame';
import { CostPanel } from './cost-panel';
import { PreviewTabs } from './preview-tabs';
import { PreviewWait } from './preview-wait';
import { ReadAge } from './read-age';
import { RunGate } from './run-gate';
import { usePlanCheck } from './use-plan-check';
import { usePlanStatement } from './use-plan-statement';
import { usePreview } from './use-preview';
import { useStart } from './use-start';

type PreviewStepProps = {
  project: string;
  /** How many items are being read, when that is known before they are. */
  itemCount: number | null;
  typeName: string;
  source: PlanSource;
  roles: ValueLookups['roles'];
  /** The button that leads back to the step before. */
  back: ReactNode;
};

/** Shows the preview; while it is read, how far the reading is; when that fails, why and a way to try again. */
export function PreviewStep({ project, itemCount, typeName, source, roles, back }: PreviewStepProps) {
  const t = useTranslations('bulkEdit.preview');
  const { result, progress, gotAtMs, isFetching, refetch } = usePreview(project, source);
  const { start, isStarting, failure } = useStart(project);
  const preview = result?.ok ? result.value : null;
  const look = usePlanCheck(project, preview?.planId ?? '');
  const statement = usePlanStatement(preview);
  if (preview === null)
    return (
      <PreviewWait
        typeName={typeName}
        itemCount={itemCount}
        progress={progress}
        error={result && !result.ok ? result.error : null}
        isReading={isFetching}
        onRetry={() => void refetch()}
        back={back}
      />
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
      <StepFrame
        title={statement}
        subtitle={
          <ReadAge
            readAtMs={preview.readAtMs}
            gotAtMs={gotAtMs}
            isReading={isFetching}
            onRead={source.kind === 'plan' ? null : () => void refetch()}
          />
        }
        back={back}
        next={<span className="hidden text-right text-text-2 sm:block">{t('readAgain')}</span>}
      >
        <PreviewTabs project={project} preview={preview} look={look} roles={roles} />
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
            typeName={preview.typeName}
            count={preview.counts.willChange}
            changes={preview.changes}
            origin={preview.origin}
            isStarting={isStarting}
            failure={failure}
            onStart={(atMs) => start(preview, atMs)}
          />
        </div>
      </aside>
    </div>
  );
}
