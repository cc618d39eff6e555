'use client';
// Keeps, changes or deletes a view; its code comes with the first opening.
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { sendAction } from '@/components/field/send-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { FieldRow } from '@/components/ui/field-row';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import type { AppError } from '@/lib/errors/app-error';
import { type SavedView, VIEW_NAME_MAX } from '@/lib/work-item/saved-view';
import type { WorkItemType } from '@/lib/work-item/work-item';
import { changeView, dropView, keepView } from '@/server/actions/saved-views';
import type { ViewTask } from './view-menu';

type ViewDialogProps = {
  project: string;
  type: WorkItemType;
  task: ViewTask;
  open: SavedView | null;
  query: string;
  onClose: () => void;
  /** Called with the kept view; null when it was deleted. */
  onDone: (view: SavedView | null) => void;
};

/** Shows the form, or the question before a view is deleted. */
export default function ViewDialog({ project, type, task, open, query, onClose, onDone }: ViewDialogProps) {
  const t = useTranslations('workItems.views');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const isChange = task === 'change' && open !== null;
  const [name, setName] = useState(isChange ? open.name : '');
  const [scope, setScope] = useState<SavedView['scope']>(isChange ? open.scope : 'mine');
  const [error, setError] = useState<AppError | null>(null);
  // One id a dialog: pressing twice keeps one view.
  const [id] = useState(() => crypto.randomUUID());
  const [isSaving, startSaving] = useTransition();

  const save = () =>
    startSaving(async () => {
      const draft = { project, name, scope, query };
      const kept = await sendAction(() =>
        isChange ? changeView({ ...draft, id: open.id }) : keepView({ ...draft, id, typeKey: type.key }),
      );
      if (!kept.ok) return setError(kept.error);
      showToast({ message: t('saved', { name: kept.value.name }) });
      onDone(kept.value);
    });
  const drop = () =>
    startSaving(async () => {
      if (!open) return;
      const dropped = await sendAction(() => dropView({ project, id: open.id }));
      if (!dropped.ok) return setError(dropped.error);
      showToast({ message: t('deleted', { name: open.name }) });
      onDone(null);
    });

  if (task === 'delete') {
    return (
      <ConfirmDialog
        isOpen
        title={t('deleteQuestion', { name: open?.name ?? '' })}
        confirmLabel={t('deleteAction')}
        isDanger
        isPending={isSaving}
        onConfirm={drop}
        onClose={onClose}
      >
        {error ? errorText(error) : t('deleteText')}
      </ConfirmDialog>
    );
  }
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            size={32}
            variant="primary"
            isPending={isSaving}
            disabled={name.trim() === ''}
            onClick={save}
          >
            {t('keep')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FieldRow label={t('name')} isRequired isSingleControl error={error ? errorText(error) : undefined}>
          <TextField
            label={t('name')}
            maxLength={VIEW_NAME_MAX}
            value={name}
            onChange={setName}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && name.trim() !== '') save();
            }}
          />
        </FieldRow>
        <FieldRow label={t('scope')} isSingleControl={false}>
          <RadioGroup
            label={t('scope')}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'mine', label: t('scopeMine') },
              { value: 'team', label: t('scopeTeam') },
            ]}
          />
        </FieldRow>
      </div>
    </Dialog>
  );
}
