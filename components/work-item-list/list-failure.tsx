'use client';
// Why there are no rows at all, and the way on: a filter that cannot be run, too many matches, lost access, an outage.
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import type { AppError } from '@/lib/errors/app-error';

/** The search lists no more than this (endpoints.md 5.3); older services say 20055. */
const TOO_MANY_CODES = [20094, 20055];
/** How far back the way round looks. */
export const NARROW_DAYS = 90;

type ListFailureProps = {
  error: AppError;
  isLoading: boolean;
  onRetry: () => void;
  /** Takes out the conditions on this field. */
  onDrop: (fieldKey: string) => void;
  onClear: () => void;
  /** Adds "created in the last days". */
  onNarrow: (days: number) => void;
};

/** Shows the failure in words with the one thing that helps. */
export function ListFailure({ error, isLoading, onRetry, onDrop, onClear, onNarrow }: ListFailureProps) {
  const t = useTranslations('workItems');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  if (error.code !== undefined && TOO_MANY_CODES.includes(error.code)) {
    return (
      <ErrorState
        title={t('tooMany.title')}
        code={error.code}
        logId={error.logId}
        action={
          <>
            <Button onClick={() => onNarrow(NARROW_DAYS)}>
              {t('tooMany.action', { days: NARROW_DAYS })}
            </Button>
            <Button variant="ghost" onClick={onClear}>
              {t('badFilter.clear')}
            </Button>
          </>
        }
      >
        {t('tooMany.text')}
      </ErrorState>
    );
  }
  const isFilter = error.messageKey.startsWith('filter.');
  const { fieldKey } = error;
  return (
    <ErrorState
      title={t(isFilter ? 'badFilter.title' : 'failed')}
      code={error.code}
      logId={error.logId}
      action={
        isFilter ? (
          <>
            {fieldKey === undefined ? null : (
              <Button onClick={() => onDrop(fieldKey)}>{t('badFilter.remove')}</Button>
            )}
            <Button variant={fieldKey === undefined ? 'secondary' : 'ghost'} onClick={onClear}>
              {t('badFilter.clear')}
            </Button>
          </>
        ) : (
          <Button isPending={isLoading} onClick={onRetry}>
            {tCommon('retry')}
          </Button>
        )
      }
    >
      {errorText(error)}
    </ErrorState>
  );
}
