// The cell of any column: the few that are no plain field have their own drawing.
import type { ReactNode } from 'react';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import { EmptyCell } from './empty-cell';
import { FieldCell } from './field-cell';
import { MomentCell } from './moment-cell';
import { NameCell } from './name-cell';
import { OwnersCell } from './owners-cell';
import { ScheduleCell } from './schedule-cell';

/** Columns whose values stand at the right, as numbers and ages do. */
export function isEndColumn(key: string, context: Pick<CellContext, 'fieldByKey'>): boolean {
  return key === 'updated_at' || key === 'created_at' || context.fieldByKey.get(key)?.typeKey === 'number';
}

/** Shows the item in the column `columnKey`. */
export function ColumnCell({
  columnKey,
  item,
  context,
}: {
  columnKey: string;
  item: WorkItem;
  context: CellContext;
}): ReactNode {
  switch (columnKey) {
    case 'name':
      return <NameCell item={item} href={context.href(item)} />;
    case 'work_item_id':
      return <span className="tabular-nums text-text-2">{item.id}</span>;
    case 'work_item_status':
      return <span className="block truncate">{item.statusLabel}</span>;
    case 'current_nodes':
      if (item.currentNodes.length === 0) return <EmptyCell />;
      return <span className="block truncate">{item.currentNodes.map((node) => node.name).join(', ')}</span>;
    case 'owners':
      return <OwnersCell item={item} people={context.people} />;
    case 'updated_at':
      return <MomentCell atMs={item.updatedAtMs} context={context} />;
    case 'created_at':
      return <MomentCell atMs={item.createdAtMs} context={context} />;
  }
  const field = context.fieldByKey.get(columnKey);
  if (!field) return <EmptyCell />;
  const isSchedule = field.typeKey === 'schedule';
  return isSchedule ? (
    <ScheduleCell field={field} item={item} context={context} />
  ) : (
    <FieldCell field={field} item={item} context={context} />
  );
}
