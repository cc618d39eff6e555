'use client';
// The headings and words of the board as a CSV file.
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import type { CsvWords } from '@/lib/schedule/board-csv';
import { useBoard } from './board-context';

/** Gives the words in the person's language. */
export function useCsvWords(): CsvWords {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const { people } = useBoard();
  return {
    headings: [
      t('table.id'),
      t('table.item'),
      t('table.itemStatus'),
      t('table.node'),
      t('table.status'),
      t('table.person'),
      t('table.start'),
      t('table.end'),
      t('table.points'),
      t('table.draftStart'),
      t('table.draftEnd'),
      t('table.draftPoints'),
      t('table.workingDays'),
      t('table.note'),
    ],
    nodeStatus: (status) => t(`nodeStatus.${status}`),
    note: (note) =>
      note === 'state-flow' || note === 'terminated'
        ? t(`lock.${note}`)
        : t(note === 'not-read' ? 'pending' : 'unreadable'),
    owner: (ownerKey) => avatarPerson(ownerKey, people, locale).name,
  };
}
