'use client';
// Takes the board out of the product: every plan as CSV, what is open as a picture or on paper.
import { Download, FileSpreadsheet, Image, Printer } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { avatarPerson } from '@/components/field/person-name';
import { IconButton } from '@/components/ui/icon-button';
import { useAnnounce } from '@/components/ui/live-region';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import { axisFor } from '@/lib/schedule/axis';
import { calendarDateOf } from '@/lib/schedule/calendar-date';
import { isoOfDay } from '@/lib/schedule/days';
import { bandName, monthName } from './band-name';
import { useBoard } from './board-context';
import type { Picture } from './board-picture';
import { useCsvWords } from './csv-words';
import { saveFile } from './save-file';
import type { BoardModel } from './use-schedule-board';

/** Rows that can still be read on one landscape page. */
const ROWS_PER_PAGE = 36;

/** Shows the button; what writes the files comes when one is asked for. */
export function ExportMenu({ model, title }: { model: BoardModel; title: string }) {
  const t = useTranslations('schedule');
  const locale = useLocale();
  const announce = useAnnounce();
  const { people, today, calendar, axis, words } = useBoard();
  const csvWords = useCsvWords();
  const fileName = (ending: string) => `schedule-${isoOfDay(today)}.${ending}`;

  const saveCsv = async () => {
    const [{ csvOf }, { boardTableOf }] = await Promise.all([
      import('@/lib/schedule/board-csv'),
      import('@/lib/schedule/board-table'),
    ]);
    const { heads, nodesOf } = model.data;
    const rows = boardTableOf(heads, (itemId) => nodesOf.get(itemId), model.draft, calendar);
    const text = csvOf(rows, csvWords);
    saveFile(fileName('csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
    announce(t('export.saved'));
  };
  const pictureOf = async (isLight: boolean): Promise<Picture> => {
    const { pictureRowsOf } = await import('./picture-rows');
    const rows = pictureRowsOf(model.rows, model.draft, {
      itemName: (head) => head.name || t('nameless', { id: head.id }),
      underPerson: (item, node) => t('load.barName', { item, node }),
      personName: (ownerKey) => avatarPerson(ownerKey, people, locale).name,
      pointsText: words.pointsText,
      note: t('pending'),
    });
    const spans = rows
      .flatMap(({ bar, oldSpan }) => [bar?.span ?? null, oldSpan])
      .filter((span) => span !== null);
    return {
      title: `${title} · ${words.dayText(today)}`,
      rows,
      axis: axisFor(spans, today, axis.zoom),
      today,
      calendar,
      bandName: (band) => bandName(band, locale),
      tickName: (day) =>
        axis.zoom === 'month'
          ? monthName(day, locale)
          : axis.zoom === 'quarter'
            ? `Q${Math.ceil(calendarDateOf(day).month / 3)}`
            : String(calendarDateOf(day).date),
      isLight,
    };
  };
  const savePicture = async () => {
    const { drawBoard } = await import('./board-picture');
    const canvas = drawBoard(await pictureOf(false));
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('A canvas of this size can always be saved');
    saveFile(fileName('png'), blob);
    announce(t('export.saved'));
  };
  const print = async () => {
    const [{ drawBoard }, { printPictures }] = await Promise.all([
      import('./board-picture'),
      import('./print-pictures'),
    ]);
    const picture = await pictureOf(true);
    const pages = Array.from(
      { length: Math.max(1, Math.ceil(picture.rows.length / ROWS_PER_PAGE)) },
      (_, page) =>
        drawBoard({ ...picture, rows: picture.rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE) }),
    );
    await printPictures(pages);
  };
  return (
    <MenuTrigger
      label={t('export.menu')}
      placement="bottom end"
      sections={[
        {
          id: 'export',
          items: [
            { id: 'csv', label: t('export.csv'), icon: FileSpreadsheet, onSelect: () => void saveCsv() },
            { id: 'png', label: t('export.png'), icon: Image, onSelect: () => void savePicture() },
            { id: 'print', label: t('export.print'), icon: Printer, onSelect: () => void print() },
          ],
        },
      ]}
    >
      {(trigger) => <IconButton icon={Download} label={t('export.menu')} {...trigger} />}
    </MenuTrigger>
  );
}
