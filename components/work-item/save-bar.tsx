'use client';
// The foot of the editor: saves exactly what changed and says so, or gives it up after a question.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Kbd } from '@/components/ui/kbd';
import type { FieldChange } from '@/lib/work-item/work-item';
import { sendable, undecided } from './conflict-choices';
import { DraftKept, type KeptState } from './draft-kept';
import { SaveNote } from './save-note';
import type { ItemForm } from './use-item-form';
import { useSaveKey } from './use-save-shortcut';

type SaveBarProps = {
  item: ItemForm;
  changes: readonly FieldChange[];
  kept: KeptState;
  zone: string;
  onSave: () => void;
  onDiscard: () => void;
};

/** Shows the bar, 52 px high. */
export function SaveBar({ item, changes, kept, zone, onSave, onDiscard }: SaveBarProps) {
  const t = useTranslations('workItem');
  const [isAsking, setIsAsking] = useState(false);
  const saveKey = useSaveKey();
  const { conflicts, form } = item;
  const toSend = sendable(changes, conflicts);
  const waiting = undecided(conflicts);
  const theirs = Object.values(conflicts).filter((entry) => entry.choice === 'theirs').length;
  const label =
    toSend.length > 0
      ? t('save', { count: toSend.length })
      : theirs > 0
        ? t('applyChoices', { count: theirs })
        : t('saveNothing');
  return (
    <footer className="flex h-13 shrink-0 items-center gap-2 border-t border-border bg-surface px-6">
      <Button
        variant="primary"
        size={32}
        isPending={form.formState.isSubmitting}
        disabled={toSend.length === 0 && theirs === 0}
        onClick={onSave}
      >
        {label}
      </Button>
      {changes.length > 0 ? (
        <Button size={32} onClick={() => setIsAsking(true)}>
          {t('discard')}
        </Button>
      ) : null}
      <span className="ml-2 min-w-0 flex-1 truncate text-text-2">
        <SaveNote
          item={item}
          changeCount={changes.length}
          toSend={toSend}
          undecidedCount={waiting.length}
          zone={zone}
        />
      </span>
      <DraftKept kept={kept} zone={zone} />
      <Kbd>{saveKey}</Kbd>
      <ConfirmDialog
        isOpen={isAsking}
        isDanger
        title={t('discardTitle', { count: changes.length })}
        confirmLabel={t('discardConfirm', { count: changes.length })}
        onClose={() => setIsAsking(false)}
        onConfirm={() => {
          setIsAsking(false);
          onDiscard();
        }}
      >
        {t('discardBody')}
      </ConfirmDialog>
    </footer>
  );
}
