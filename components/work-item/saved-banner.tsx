'use client';
// What the last save did, as it was read back. Green only when everything that was sent is there.
import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { formatTimeWithSeconds } from '@/lib/i18n/format-time';
import { fieldNames } from './field-names';
import type { LastSave } from './use-item-form';

type SavedBannerProps = { save: LastSave; waitingCount: number; zone: string };

/** Shows how many fields were saved and match, or how many were accepted and not stored. */
export function SavedBanner({ save, waitingCount, zone }: SavedBannerProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const count = save.outcomes.length;
  const stored = save.outcomes.filter((outcome) => outcome.state !== 'not-stored').length;
  const sentCount = save.outcomes.filter((outcome) => outcome.state !== 'already-so').length;
  const isAllStored = stored === count;
  const isUnanswered = save.outcomes.some((outcome) => outcome.isUnanswered);
  const title = !isAllStored
    ? stored === 0
      ? t(isUnanswered ? 'saved.noneUnanswered' : 'saved.noneStored', { count })
      : t('saved.someDiffer', { stored, count })
    : sentCount === 0
      ? t('saved.nothingSent')
      : t('saved.allMatch', { count });
  const also = save.alsoChanged.map((change) => change.fieldKey);
  const sentences = [
    isAllStored ? '' : t(isUnanswered ? 'saved.unansweredBody' : 'saved.differBody'),
    also.length > 0
      ? t('saved.alsoChanged', { count: also.length, fields: fieldNames(save.detail.fields, also, locale) })
      : '',
    waitingCount > 0 ? t('saved.waiting', { count: waitingCount }) : '',
  ].filter((sentence) => sentence !== '');
  return (
    <Banner
      tone={!isAllStored ? 'warning' : sentCount === 0 ? 'info' : 'success'}
      title={title}
      time={formatTimeWithSeconds(save.verifiedAtMs, zone)}
    >
      {sentences.length > 0 ? sentences.join(' ') : null}
    </Banner>
  );
}
