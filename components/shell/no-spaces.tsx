'use client';
// What a person sees who may enter no space at all.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PlainPage } from './plain-page';
import { useSignOut } from './use-sign-out';

/** Says why there is nothing and offers another account. */
export function NoSpaces() {
  const t = useTranslations('shell');
  const { signOut, isPending } = useSignOut();
  return (
    <PlainPage
      title={t('noSpaces.title')}
      action={
        <Button size={32} isPending={isPending} onClick={signOut}>
          {t('noSpaces.signOut')}
        </Button>
      }
    >
      {t('noSpaces.body')}
    </PlainPage>
  );
}
