'use client';
// Asks why an item is terminated or restored, and does it. Opened from the item's menu.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { sendAction } from '@/components/field/send-action';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorDetails } from '@/components/ui/error-details';
import { FieldRow } from '@/components/ui/field-row';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextArea } from '@/components/ui/text-area';
import type { AppError } from '@/lib/errors/app-error';
import { type EndReason, reasonsFor } from '@/lib/work-item/end-reason';
import type { WorkItemDetail } from '@/lib/work-item/work-item';
import { endWorkItem } from '@/server/actions/work-items';

type EndDialogProps = {
  project: string;
  detail: WorkItemDetail;
  /** Changes typed and not saved: they are kept as a draft, which is said. */
  unsavedCount: number;
  onClose: () => void;
  onDone: (fresh: WorkItemDetail) => void;
};

/** Shows the question; nothing is chosen for the person, and nothing happens before a reason is there. */
export function EndDialog({ project, detail, unsavedCount, onClose, onDone }: EndDialogProps) {
  const t = useTranslations('workItem');
  const errorText = useErrorText();
  const { item } = detail;
  const isTerminating = !item.isTerminated;
  const way = isTerminating ? 'terminate' : 'restore';
  const [reason, setReason] = useState<EndReason | null>(null);
  const [words, setWords] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const isMissing = reason === null || (reason === 'other' && words.trim() === '');

  const confirm = async () => {
    setIsAsked(true);
    if (isMissing) return;
    setIsPending(true);
    setFailure(null);
    const input = {
      project,
      typeKey: item.typeKey,
      id: item.id,
      isTerminating,
      reason,
      words,
    };
    const result = await sendAction(() => endWorkItem(input));
    setIsPending(false);
    if (result.ok) onDone(result.value);
    else setFailure(result.error);
  };

  return (
    <Dialog
      isOpen
      title={t(`end.${way}.title`, { name: item.name })}
      onClose={onClose}
      footer={
        <>
          <Button size={32} onClick={onClose}>
            {t('create.cancel')}
          </Button>
          <Button
            size={32}
            variant={isTerminating ? 'danger' : 'primary'}
            isPending={isPending}
            onClick={() => void confirm()}
          >
            {t(`end.${way}.confirm`)}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-text-2">
          {t(`end.${way}.body`)} {unsavedCount > 0 ? t('end.unsaved', { count: unsavedCount }) : null}
        </p>
        <FieldRow
          label={t('end.reason')}
          labelPlace="above"
          isRequired
          isSingleControl={false}
          error={isAsked && reason === null ? t('end.reasonMissing') : undefined}
        >
          <RadioGroup
            value={reason}
            onChange={setReason}
            options={reasonsFor(isTerminating).map((value) => ({ value, label: t(`end.reasons.${value}`) }))}
          />
        </FieldRow>
        {reason === 'other' ? (
          <FieldRow
            label={t('end.words')}
            labelPlace="above"
            isRequired
            error={isAsked && words.trim() === '' ? t('end.wordsMissing') : undefined}
          >
            <TextArea value={words} onChange={setWords} maxLength={500} dir="auto" />
          </FieldRow>
        ) : null}
        {failure ? (
          <Banner
            tone={failure.kind === 'unknown-outcome' ? 'warning' : 'danger'}
            role="alert"
            title={t(failure.kind === 'unknown-outcome' ? 'end.unknown' : `end.${way}.failed`)}
          >
            {errorText(failure)}
            <ErrorDetails code={failure.code} logId={failure.logId} />
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
