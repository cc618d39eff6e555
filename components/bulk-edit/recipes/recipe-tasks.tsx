'use client';
// The row of a recipe while it is being renamed, or while its deletion is asked about.
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { RECIPE_NAME_MAX } from '@/lib/bulk-edit/recipe';

type RecipeRenameProps = {
  name: string;
  isPending: boolean;
  onRename: (name: string) => void;
  onCancel: () => void;
};

/** Shows the name to type over; Enter keeps it. */
export function RecipeRename({ name, isPending, onRename, onCancel }: RecipeRenameProps) {
  const t = useTranslations('bulkEdit.recipes');
  const tCommon = useTranslations('common');
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === name) onCancel();
    else if (wanted !== '') onRename(wanted);
  };
  return (
    <li className="border-b border-border py-2.5">
      <form onSubmit={submit} className="flex items-center gap-2">
        <TextField
          autoFocus
          className="min-w-0 flex-1"
          label={t('newName', { name })}
          maxLength={RECIPE_NAME_MAX}
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={setTyped}
        />
        <Button onClick={onCancel}>{tCommon('cancel')}</Button>
        <Button type="submit" variant="primary" isPending={isPending} disabled={wanted === ''}>
          {t('renameDo')}
        </Button>
      </form>
    </li>
  );
}

type RecipeDeleteProps = { name: string; isPending: boolean; onDelete: () => void; onCancel: () => void };

/** Asks; Cancel has the focus first, so Enter does no harm. */
export function RecipeDelete({ name, isPending, onDelete, onCancel }: RecipeDeleteProps) {
  const t = useTranslations('bulkEdit.recipes');
  const tCommon = useTranslations('common');
  return (
    <li className="flex items-center gap-2 border-b border-border py-2.5">
      <p className="min-w-0 flex-1" role="alert">
        {t('deleteQuestion', { name })} <span className="text-text-2">{t('deleteMeans')}</span>
      </p>
      <Button autoFocus onClick={onCancel}>
        {tCommon('cancel')}
      </Button>
      <Button variant="danger" isPending={isPending} onClick={onDelete}>
        {t('deleteDo')}
      </Button>
    </li>
  );
}
