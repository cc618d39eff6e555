'use client';
// Asks for the name under which changes are kept; its code comes with the first opening.
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState, useTransition } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { sendAction } from '@/components/field/send-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldRow } from '@/components/ui/field-row';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import type { Change } from '@/lib/bulk-edit/change';
import { RECIPE_NAME_MAX } from '@/lib/bulk-edit/recipe';
import type { AppError } from '@/lib/errors/app-error';
import { saveRecipe } from '@/server/actions/bulk-edits';

type SaveRecipeDialogProps = {
  project: string;
  typeKey: string;
  changes: Change[];
  onClose: () => void;
};

/** Shows the form; what is kept are the fields and their values, never the items. */
export default function SaveRecipeDialog({ project, typeKey, changes, onClose }: SaveRecipeDialogProps) {
  const t = useTranslations('bulkEdit.recipes');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const client = useQueryClient();
  const formId = useId();
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<AppError | null>(null);
  const [isSaving, beginTransition] = useTransition();
  const save = (event: FormEvent) => {
    event.preventDefault();
    // The window stands inside the step's own form in React's tree: without this its form would be sent too.
    event.stopPropagation();
    const wanted = name.trim();
    if (wanted === '' || isSaving) return;
    beginTransition(async () => {
      const saved = await sendAction(() => saveRecipe({ project, typeKey, name: wanted, changes }));
      if (!saved.ok) return setFailure(saved.error);
      void client.invalidateQueries({ queryKey: ['bulk-edit-recipes', project, typeKey] });
      showToast({ message: t('saved', { name: wanted }) });
      onClose();
    });
  };
  return (
    <Dialog
      isOpen
      title={t('saveTitle')}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            size={32}
            variant="primary"
            type="submit"
            form={formId}
            isPending={isSaving}
            disabled={name.trim() === ''}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-text-2">{t('saveMeans')}</p>
      <form id={formId} onSubmit={save}>
        <FieldRow
          labelPlace="above"
          label={t('name')}
          hint={t('nameHint')}
          error={failure ? errorText(failure) : undefined}
        >
          <TextField autoFocus maxLength={RECIPE_NAME_MAX} value={name} onChange={setName} />
        </FieldRow>
      </form>
    </Dialog>
  );
}
