'use client';
// How the list is laid out: grouping, order, columns, and the link that shows it to others.
import { ArrowDownUp, Columns3, Link2, Rows3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy } from 'react';
import { Button } from '@/components/ui/button';
import type { MenuSection } from '@/components/ui/menu-entry';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import { PopoverTrigger } from '@/components/ui/popover-trigger';
import { showToast } from '@/components/ui/toast';
import type { Field } from '@/lib/fields/field';
import { isGroupable, isSortable, type SortSpec } from '@/lib/work-item/arrange';
import type { ColumnSpec } from '@/lib/work-item/columns';

const loadColumnChooser = () => import('./column-chooser');
const ColumnChooser = lazy(loadColumnChooser);
const NOTHING = '-';

type ListToolbarProps = {
  fields: readonly Field[];
  columns: readonly ColumnSpec[];
  offered: readonly string[];
  nameOf: (key: string) => string;
  sort: SortSpec | null;
  groupKey: string | null;
  onSort: (sort: SortSpec | null) => void;
  onGroup: (key: string | null) => void;
  onColumns: (columns: ColumnSpec[] | null) => void;
};

/** Shows the three choices and "Share". */
export function ListToolbar(props: ListToolbarProps) {
  const { fields, columns, offered, nameOf, sort, groupKey } = props;
  const t = useTranslations('workItems.toolbar');
  const tMenu = useTranslations('workItems.menu');
  const none = (onSelect: () => void, label: string): MenuSection['items'] => [
    { id: NOTHING, label, onSelect },
  ];
  const groups: MenuSection = {
    id: 'all groups',
    selectedId: groupKey ?? NOTHING,
    items: [
      ...none(() => props.onGroup(null), t('none')),
      ...offered
        .filter((key) => isGroupable(key, fields))
        .map((key) => ({ id: key, label: nameOf(key), onSelect: () => props.onGroup(key) })),
    ],
  };
  const orders: MenuSection = {
    id: 'all orders',
    selectedId: sort?.key ?? NOTHING,
    items: [
      ...none(() => props.onSort(null), tMenu('unsort')),
      ...columns
        .filter(({ key }) => isSortable(key, fields))
        .map(({ key }) => ({
          id: key,
          label: nameOf(key),
          onSelect: () => props.onSort({ key, isDescending: sort?.key === key && !sort.isDescending }),
        })),
    ],
  };
  const share = async () => {
    await navigator.clipboard.writeText(window.location.href);
    showToast({ message: t('linkCopied') });
  };
  return (
    <>
      <MenuTrigger label={t('group')} sections={[groups]}>
        {(trigger) => (
          <Button {...trigger} variant="ghost" icon={Rows3}>
            {groupKey === null ? t('group') : t('groupedBy', { name: nameOf(groupKey) })}
          </Button>
        )}
      </MenuTrigger>
      <MenuTrigger label={t('sort')} sections={[orders]}>
        {(trigger) => (
          <Button {...trigger} variant="ghost" icon={ArrowDownUp}>
            {sort === null ? t('sort') : t('sortedBy', { name: nameOf(sort.key) })}
          </Button>
        )}
      </MenuTrigger>
      <PopoverTrigger
        label={t('columns', { count: columns.length })}
        placement="bottom end"
        className="w-80"
        preload={loadColumnChooser}
        trigger={(trigger) => (
          <Button {...trigger} variant="ghost" icon={Columns3}>
            {t('columns', { count: columns.length })}
          </Button>
        )}
      >
        {() => (
          <ColumnChooser columns={columns} offered={offered} nameOf={nameOf} onColumns={props.onColumns} />
        )}
      </PopoverTrigger>
      <Button icon={Link2} onClick={() => void share()}>
        {t('share')}
      </Button>
    </>
  );
}
