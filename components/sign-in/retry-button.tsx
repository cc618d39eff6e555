'use client';
// Asks the sandbox again for its people.
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';

/** Shows a button that reads the page again. */
export function RetryButton() {
  const t = useTranslations('common');
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <Button size={32} isPending={isPending} onClick={() => startTransition(() => router.refresh())}>
      {t('retry')}
    </Button>
  );
}
