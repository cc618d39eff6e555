'use client';
// What a person sees who may enter no space at all.
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { signOut } from '@/server/actions/session';
import { PlainPage } from './plain-page';

/** Says why there is nothing and offers another account. */
export function NoSpaces() {
  const t = useTranslations('shell');
  const [isPending, startTransition] = useTransition();
  return (
    <PlainPage
      title={t('noSpaces.title')}
      action={
        <Button size={32} isPending={isPending} onClick={() => startTransition(() => signOut())}>
          {t('noSpaces.signOut')}
        </Button>
      }
    >
      {t('noSpaces.body')}
    </PlainPage>
  );
}
