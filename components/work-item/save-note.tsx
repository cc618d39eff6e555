'use client';
// The words beside the save button: what will be sent, what is missing, or what the last save proved.
import { ShieldCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import type { FieldChange } from '@/lib/work-item/work-item';
import { fieldNames } from './field-names';
import type { ItemForm } from './use-item-form';

type SaveNoteProps = {
  item: ItemForm;
  changeCount: number;
  toSend: readonly FieldChange[];
  undecidedCount: number;
  zone: string;
};

/** Shows one line; the proof of a save stays in sight when its banner is scrolled away. */
export function SaveNote({ item, changeCount, toSend, undecidedCount, zone }: SaveNoteProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const { lastSave, detail } = item;
  if (toSend.length > 0) {
    const keys = toSend.map((change) => change.fieldKey);
    return t('sending', { fields: fieldNames(detail.fields, keys, locale) });
  }
  if (undecidedCount > 0) return t('decideFirst', { count: undecidedCount });
  if (changeCount > 0) return null;
  const isProven = lastSave?.outcomes.every((outcome) => outcome.state === 'verified');
  if (!lastSave || !isProven) return t('nothingToSave');
  return (
    <span className="inline-flex items-center gap-1.5 text-success">
      <Icon of={ShieldCheck} />
      {t('saved.inBar', {
        count: lastSave.outcomes.length,
        time: formatTimeWithSeconds(lastSave.verifiedAtMs, zone),
      })}
    </span>
  );
}
