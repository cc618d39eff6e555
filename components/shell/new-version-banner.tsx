'use client';
// Offers a reload when the server runs a newer build than this tab; it never reloads by itself.
import { RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { reloadPage } from '@/components/ui/page-reload';

/** Shows the offer. `onPutOff`: the person goes on with the page as it is. */
export function NewVersionBanner({ onPutOff }: { onPutOff: () => void }) {
  const t = useTranslations('shell.newVersion');
  return (
    <Banner
      tone="info"
      icon={RefreshCw}
      title={t('title')}
      actions={
        <>
          <Button onClick={reloadPage}>{t('reload')}</Button>
          <Button variant="ghost" onClick={onPutOff}>
            {t('later')}
          </Button>
        </>
      }
    >
      {t('body')}
    </Banner>
  );
}
