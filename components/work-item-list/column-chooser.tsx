'use client';
// Which columns are shown and in which order; opens from the toolbar, its code comes with the first opening.
import { ArrowDown, ArrowUp, Eye, EyeOff, Pin, PinOff, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';
import { COLUMNS_MAX, type ColumnSpec } from '@/lib/work-item/columns';
import { withMoved } from './use-column-menu';

type ColumnChooserProps = {
  columns: readonly ColumnSpec[];
  offered: readonly string[];
  nameOf: (key: string) => string;
  /** Null: the usual columns of the type again. */
  onColumns: (columns: ColumnSpec[] | null) => void;
};

/** Shows the columns with what moves, pins, shows and hides them. */
export default function ColumnChooser({ columns, offered, nameOf, onColumns }: ColumnChooserProps) {
  const t = useTranslations('workItems.chooser');
  const [query, setQuery] = useState('');
  const fits = (key: string) => nameOf(key).toLowerCase().includes(query.trim().toLowerCase());
  const shown = new Set(columns.map((column) => column.key));
  const others = offered.filter((key) => !shown.has(key) && fits(key));
  const pin = (key: string) =>
    onColumns(
      columns.map((column) => (column.key === key ? { ...column, isPinned: !column.isPinned } : column)),
    );
  const row = 'flex min-h-8 items-center gap-0.5 pl-2';
  return (
    <div className="flex flex-col gap-2 p-3">
      <TextField
        size={28}
        icon={Search}
        label={t('find')}
        placeholder={t('find')}
        value={query}
        onChange={setQuery}
      />
      <h3 className="text-caption text-text-3">{t('shown')}</h3>
      <ul>
        {columns
          .filter(({ key }) => fits(key))
          .map(({ key, isPinned }) => {
            const name = nameOf(key);
            const place = columns.findIndex((column) => column.key === key);
            return (
              <li key={key} className={row}>
                <span className="min-w-0 flex-1 truncate">{name}</span>
                <IconButton
                  icon={isPinned ? PinOff : Pin}
                  iconSizePx={14}
                  label={t(isPinned ? 'unpin' : 'pin', { name })}
                  onClick={() => pin(key)}
                />
                <IconButton
                  icon={ArrowUp}
                  iconSizePx={14}
                  label={t('up', { name })}
                  disabled={place <= 1}
                  onClick={() => onColumns(withMoved(columns, key, -1))}
                />
                <IconButton
                  icon={ArrowDown}
                  iconSizePx={14}
                  label={t('down', { name })}
                  disabled={place === 0 || place === columns.length - 1}
                  onClick={() => onColumns(withMoved(columns, key, 1))}
                />
                <IconButton
                  icon={EyeOff}
                  iconSizePx={14}
                  label={t('hide', { name })}
                  disabled={key === 'name'}
                  onClick={() => onColumns(columns.filter((column) => column.key !== key))}
                />
              </li>
            );
          })}
      </ul>
      {others.length === 0 ? null : <h3 className="text-caption text-text-3">{t('others')}</h3>}
      <ul>
        {others.map((key) => (
          <li key={key} className={row}>
            <span className="min-w-0 flex-1 truncate">{nameOf(key)}</span>
            <IconButton
              icon={Eye}
              iconSizePx={14}
              label={t('show', { name: nameOf(key) })}
              disabled={columns.length >= COLUMNS_MAX}
              onClick={() => onColumns([...columns, { key, isPinned: false, widthPx: null }])}
            />
          </li>
        ))}
      </ul>
      <Button variant="link" onClick={() => onColumns(null)}>
        {t('usual')}
      </Button>
    </div>
  );
}
