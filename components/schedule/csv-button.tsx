'use client';
// Takes every plan of the board out of the product, as CSV.
import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import { IconButton } from '@/components/ui/icon-button';
import { useAnnounce } from '@/components/ui/live-region';
import type { CsvWords } from '@/lib/schedule/board-csv';
import { boardTableOf } from '@/lib/schedule/board-table';
import { isoOfDay } from '@/lib/schedule/days';
import { useBoard } from './board-context';
import { saveFile } from './save-file';
import type { BoardModel } from './use-schedule-board';

/** Shows the button; what writes the file comes when one is asked for. */
export function CsvButton({ model }: { model: BoardModel }) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const announce = useAnnounce();
  const { people, today, calendar } = useBoard();
  const words: CsvWords = {
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
  const saveCsv = async () => {
    const { csvOf } = await import('@/lib/schedule/board-csv');
    const { heads, nodesOf } = model.data;
    const rows = boardTableOf(heads, (itemId) => nodesOf.get(itemId), model.draft, calendar);
    const text = csvOf(rows, words);
    saveFile(`schedule-${isoOfDay(today)}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
    announce(t('export.saved'));
  };
  return <IconButton icon={Download} label={t('export.csv')} onClick={() => void saveCsv()} />;
}
