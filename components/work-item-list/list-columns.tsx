'use client';
// The columns of this version of the list: what a person looks for first, from the metadata of the type.
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Field } from '@/lib/fields/field';
import { EmptyCell } from './empty-cell';
import { FieldCell } from './field-cell';
import type { ListColumn } from './list-column';
import { NameCell } from './name-cell';
import { OwnersCell } from './owners-cell';
import { ScheduleCell } from './schedule-cell';
import { UpdatedCell } from './updated-cell';

/** Gives the columns of a type; those whose field the type does not have are left out. */
export function useListColumns(fields: readonly Field[], hasNodes: boolean): ListColumn[] {
  const t = useTranslations('workItems');
  return useMemo(() => {
    const byKey = (key: string) => fields.find((field) => field.key === key && field.isVisible);
    const tags = byKey('tags');
    const priority = byKey('priority');
    const schedule = fields.find((field) => field.typeKey === 'schedule' && field.isVisible);
    const columns: (ListColumn | null)[] = [
      {
        id: 'name',
        head: byKey('name')?.name ?? t('column.name'),
        className: 'w-auto min-w-60',
        cell: (item, context) => <NameCell item={item} href={context.href(item)} />,
      },
      {
        id: 'status',
        head: t('column.status'),
        className: 'w-28',
        cell: (item) => <span className="block truncate">{item.statusLabel}</span>,
      },
      hasNodes
        ? {
            id: 'node',
            head: t('column.node'),
            className: 'w-40 hidden @6xl:table-cell',
            cell: (item) =>
              item.currentNodes.length === 0 ? (
                <EmptyCell />
              ) : (
                <span className="block truncate">
                  {item.currentNodes.map((node) => node.name).join(', ')}
                </span>
              ),
          }
        : null,
      tags
        ? {
            id: 'tags',
            head: tags.name,
            className: 'w-52 hidden @7xl:table-cell',
            cell: (item, context) => <FieldCell field={tags} item={item} context={context} />,
          }
        : null,
      priority
        ? {
            id: 'priority',
            head: priority.name,
            className: 'w-22',
            cell: (item, context) => <FieldCell field={priority} item={item} context={context} />,
          }
        : null,
      {
        id: 'owners',
        head: t('column.owners'),
        className: 'w-36',
        cell: (item, context) => <OwnersCell item={item} people={context.people} />,
      },
      schedule
        ? {
            id: 'schedule',
            head: schedule.name,
            className: 'w-48 hidden @4xl:table-cell',
            cell: (item, context) => <ScheduleCell field={schedule} item={item} context={context} />,
          }
        : null,
      {
        id: 'updated',
        head: t('column.updated'),
        className: 'w-28 pr-5',
        isEnd: true,
        cell: (item, context) => <UpdatedCell item={item} context={context} />,
      },
    ];
    return columns.filter((column) => column !== null);
  }, [fields, hasNodes, t]);
}
