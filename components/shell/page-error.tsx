'use client';
// What an error page says: the words of a known failure, or that something went wrong with the id of its log line.
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { appErrorOfDigest } from '@/lib/errors/error-digest';
import { errorText } from '@/lib/i18n/error-text';

/** What Next hands to an error page: the digest is all that a server error tells the browser. */
export type PageErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Shows the failure with a retry that reads the page's data again. */
export function PageError({ error, reset }: PageErrorProps) {
  const t = useTranslations('shell');
  const tCommon = useTranslations('common');
  const tErrors = useTranslations('errors');
  const [isPending, startTransition] = useTransition();
  const known = appErrorOfDigest(error.digest);
  return (
    <ErrorState
      isPage
      title={known ? t('error.upstreamTitle') : t('error.title')}
      code={known?.code}
      logId={known ? known.logId : error.digest}
      action={
        <Button size={32} isPending={isPending} onClick={() => startTransition(reset)}>
          {tCommon('retry')}
        </Button>
      }
    >
      {known ? errorText(tErrors, known) : t('error.body')}
    </ErrorState>
  );
}
