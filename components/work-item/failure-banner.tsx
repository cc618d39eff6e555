'use client';
// Why a save did not happen, what is kept, and the one thing to do now.
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ErrorDetails } from '@/components/ui/error-details';
import type { AppError } from '@/lib/errors/app-error';
import type { Field } from '@/lib/fields/field';

type FailureBannerProps = {
  failure: AppError;
  fields: readonly Field[];
  isReading: boolean;
  onReadAgain: () => void;
};

/** Shows the failure; one that belongs to a field only says where its words stand. The way to sign in again is the page's own banner. */
export function FailureBanner({ failure, fields, isReading, onReadAgain }: FailureBannerProps) {
  const t = useTranslations('workItem');
  const errorText = useErrorText();
  const field = fields.find((candidate) => candidate.key === failure.fieldKey);
  const isUnknown = failure.kind === 'unknown-outcome';
  const actions =
    isUnknown || failure.kind === 'not-found' || failure.messageKey === 'terminated' ? (
      <Button isPending={isReading} onClick={onReadAgain}>
        {t('failed.readAgain')}
      </Button>
    ) : null;
  // A failure without a field of its own stands at the top, which may be scrolled away.
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure.fieldKey === undefined) top.current?.scrollIntoView?.({ block: 'nearest' });
  }, [failure]);
  return (
    <div ref={top} className="scroll-mt-5">
      <Banner
        tone={isUnknown ? 'warning' : 'danger'}
        role="alert"
        title={t(isUnknown ? 'failed.unknown' : 'failed.title')}
        actions={actions}
      >
        {field ? t('failed.field', { field: field.name }) : `${errorText(failure)} ${t('failed.kept')}`}
        <ErrorDetails code={failure.code} logId={failure.logId} />
      </Banner>
    </div>
  );
}
