'use client';
// Offers what the person typed and did not save the last time they were here.
import { useLocale, useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { Field } from '@/lib/fields/field';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';
import type { Draft } from './draft-store';
import { fieldNames } from './field-names';

type DraftOfferProps = {
  draft: Draft;
  fields: readonly Field[];
  nowMs: number;
  zone: string;
  onRestore: () => void;
  onDrop: () => void;
};

/** Shows how old the draft is and which fields it holds. */
export function DraftOffer({ draft, fields, nowMs, zone, onRestore, onDrop }: DraftOfferProps) {
  const t = useTranslations('workItem');
  const locale = useLocale();
  const keys = draft.changes.map((change) => change.fieldKey);
  return (
    <Banner
      tone="info"
      title={t('draft.title', {
        count: keys.length,
        age: formatRelativeTime(draft.savedAtMs, nowMs, zone, locale),
      })}
      actions={
        <>
          <Button onClick={onRestore}>{t('draft.restore')}</Button>
          <Button variant="ghost" onClick={onDrop}>
            {t('draft.drop')}
          </Button>
        </>
      }
    >
      {t('draft.body', { fields: fieldNames(fields, keys, locale) })}
    </Banner>
  );
}
