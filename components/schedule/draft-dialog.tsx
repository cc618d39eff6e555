'use client';
// Names a what-if draft or asks before one is deleted; its code comes with the first opening.
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { FieldRow } from '@/components/ui/field-row';
import { TextField } from '@/components/ui/text-field';
import { showToast } from '@/components/ui/toast';
import type { AppError } from '@/lib/errors/app-error';
import type { DraftHead } from '@/lib/schedule/stored-draft';
import { deleteDraft, renameDraft } from '@/server/actions/schedules';
import { DRAFT_NAME_MAX } from './asked-items';
import { saveDraft } from './save-draft';
import type { DraftControl } from './use-draft';
import { useErrorText } from './use-error-text';

/** What is done with the draft that is shown. */
export type DraftTask = 'copy' | 'rename' | 'delete';

type DraftDialogProps = {
  task: DraftTask;
  project: string;
  board: string;
  control: DraftControl;
  /** The draft that is shown, as the server has it; null when it has none. */
  current: DraftHead | null;
  onShow: (name: string) => Promise<void>;
  onRenamed: (name: string) => void;
  onClose: () => void;
};

/** Shows the form for the name, or the question before the draft is gone for good. */
export default function DraftDialog(props: DraftDialogProps) {
  const { task, project, board, control, current, onShow, onRenamed, onClose } = props;
  const t = useTranslations('schedule.drafts');
  const tCommon = useTranslations('common');
  const errorText = useErrorText();
  const [name, setName] = useState(task === 'rename' ? control.name : '');
  const [error, setError] = useState<AppError | null>(null);
  const [isPending, start] = useTransition();
  const wanted = name.trim();
  const isPossible = wanted !== '' && (task === 'copy' || wanted !== control.name);

  const copy = async () => {
    const input = { project, board, name: wanted, version: null, changes: control.draft };
    const saved = await saveDraft(input);
    if (!saved.ok) return setError(saved.error);
    if (saved.value.state === 'newer')
      return setError({ kind: 'conflict', messageKey: 'draftNameTaken', retryable: false });
    onClose();
    await onShow(wanted);
  };
  const rename = async () => {
    if (!current) return;
    const renamed = await sendAction(() => renameDraft({ project, id: current.id, name: wanted }), NO_ANSWER);
    if (!renamed.ok) return setError(renamed.error);
    onRenamed(renamed.value.name);
    onClose();
  };
  const drop = async () => {
    if (!current) return;
    // Away from it first, or its next save would find it gone and keep it again.
    await onShow('');
    const dropped = await sendAction(() => deleteDraft({ project, id: current.id }), NO_ANSWER);
    if (!dropped.ok) return setError(dropped.error);
    control.forget(current.name);
    showToast({ message: t('deleted', { name: current.name }) });
    onClose();
  };

  if (task === 'delete')
    return (
      <ConfirmDialog
        isOpen
        title={t('deleteQuestion', { name: current?.name ?? '' })}
        confirmLabel={t('deleteAction')}
        isDanger
        isPending={isPending}
        onConfirm={() => start(drop)}
        onClose={onClose}
      >
        {error ? errorText(error) : t('deleteText', { count: current?.changeCount ?? 0 })}
      </ConfirmDialog>
    );
  const submit = () => {
    if (isPossible) start(task === 'copy' ? copy : rename);
  };
  return (
    <Dialog
      isOpen
      title={t(task === 'copy' ? 'copyTitle' : 'renameTitle')}
      widthPx={440}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button size={32} variant="primary" isPending={isPending} disabled={!isPossible} onClick={submit}>
            {t(task === 'copy' ? 'copyAction' : 'renameAction')}
          </Button>
        </>
      }
    >
      <FieldRow label={t('name')} isRequired isSingleControl error={error ? errorText(error) : undefined}>
        <TextField
          label={t('name')}
          maxLength={DRAFT_NAME_MAX}
          value={name}
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key === 'Enter') submit();
          }}
        />
      </FieldRow>
      {task === 'copy' ? (
        <p className="mt-2 text-text-2">{t('copyHint', { count: Object.keys(control.draft).length })}</p>
      ) : null}
    </Dialog>
  );
}
