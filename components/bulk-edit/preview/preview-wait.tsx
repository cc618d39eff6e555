'use client';
// The preview before it is there: how far the reading is, or why it failed.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { ProgressBar } from '@/components/ui/progress-bar';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { PreviewProgress } from '@/lib/bulk-edit/plan-preview';
import type { AppError } from '@/lib/errors/app-error';
import { formatCount } from '@/lib/i18n/format-count';
import { useItemCount } from '../use-item-count';
import { StepFrame } from '../wizard/step-frame';

type PreviewWaitProps = {
  typeName: string;
  itemCount: number | null;
  progress: PreviewProgress | null;
  error: AppError | null;
  isReading: boolean;
  onRetry: () => void;
  back: ReactNode;
};

/** Shows the step without its content; nothing has been sent then, and it says so. */
export function PreviewWait({
  typeName,
  itemCount,
  progress,
  error,
  isReading,
  onRetry,
  back,
}: PreviewWaitProps) {
  const t = useTranslations('bulkEdit.preview');
  const tCommon = useTranslations('common');
  const countText = useItemCount(typeName);
  const errorText = useErrorText();
  const words = progress
    ? t('readingOf', { count: formatCount(progress.readCount), total: formatCount(progress.total) })
    : '';
  const reading = itemCount === null ? t('readingPlan') : t('reading', { items: countText(itemCount) });
  return (
    <StepFrame title={error ? t('failed') : reading} subtitle={t('nothingSent')} back={back}>
      {error ? (
        <ErrorState
          className="pt-4 pl-6"
          title={errorText(error)}
          code={error.code}
          logId={error.logId}
          action={
            <Button isPending={isReading} onClick={onRetry}>
              {tCommon('retry')}
            </Button>
          }
        />
      ) : (
        <>
          {progress && progress.total > 0 ? (
            <div className="max-w-140 px-6 pb-4">
              <p className="mb-1 text-text-2">{words}</p>
              <ProgressBar label={words} value={progress.readCount} max={progress.total} tone="neutral" />
            </div>
          ) : null}
          <SkeletonRows count={10} />
        </>
      )}
    </StepFrame>
  );
}
