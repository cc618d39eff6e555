'use client';
// The way from the field step to the saved changes.
import { BookMarked } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import type RecipesDialogType from './recipes-dialog';

const RecipesDialog = lazy(() => import('./recipes-dialog'));

type RecipesButtonProps = Omit<ComponentProps<typeof RecipesDialogType>, 'onClose'>;

/** Shows the button and, once pressed, the window with the recipes. */
export function RecipesButton(props: RecipesButtonProps) {
  const t = useTranslations('bulkEdit.recipes');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size={32} icon={BookMarked} onClick={() => setIsOpen(true)}>
        {t('open')}
      </Button>
      {isOpen ? (
        <Suspense>
          <RecipesDialog {...props} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
