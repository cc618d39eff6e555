'use client';
// Says how many items of the run's type are meant. Every sentence with a count asks here, so that all agree.
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { formatCount } from '@/lib/i18n/format-count';
import { nounOfType } from './type-noun';

/** Gives a function from a count to its words: "1 story", "1,009 stories", 「1,009 个需求」. */
export function useItemCount(typeName: string): (count: number) => string {
  const t = useTranslations('bulkEdit');
  const locale = useLocale();
  return useCallback(
    (count) => {
      const noun = nounOfType(typeName, count, locale);
      return noun === null ? t('itemCount', { count }) : t('typeCount', { count: formatCount(count), noun });
    },
    [t, locale, typeName],
  );
}
