'use client';
// What an error page says: the words of a known failure, or that something went wrong with the id of its log line.
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { isMissingFile } from '@/components/ui/missing-file';
import { reloadPage } from '@/components/ui/page-reload';
import { appErrorOfDigest } from '@/lib/errors/error-digest';
import { errorText } from '@/lib/i18n/error-text';

/** What Next hands to an error page: the digest is all that a server error tells the browser; `retry` asks the server again. */
export type PageErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** Shows the failure with a retry that reads the page's data again; only a reload brings a file that did not load. */
export function PageError({ error, retry, className }: PageErrorProps & { className?: string }) {
  const t = useTranslations('shell.error');
  const tCommon = useTranslations('common');
  const tErrors = useTranslations('errors');
  const [isPending, startTransition] = useTransition();
  if (isMissingFile(error)) {
    return (
      <ErrorState
        isPage
        className={className}
        title={t('fileTitle')}
        action={
          <Button size={32} onClick={reloadPage}>
            {t('reload')}
          </Button>
        }
      >
        {t('fileBody')}
      </ErrorState>
    );
  }
  const known = appErrorOfDigest(error.digest);
  return (
    <ErrorState
      isPage
      className={className}
      title={known ? t('upstreamTitle') : t('title')}
      code={known?.code}
      logId={known ? known.logId : error.digest}
      action={
        <Button size={32} isPending={isPending} onClick={() => startTransition(retry)}>
          {tCommon('retry')}
        </Button>
      }
    >
      {known ? errorText(tErrors, known) : t('body')}
    </ErrorState>
  );
}
