// The planned days of an item; late ones are red and carry a clock and a word.
import { ClockAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Field } from '@/lib/fields/field';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import { FieldCell } from './field-cell';
import { isLate } from './is-late';

/** Shows the range in words. */
export function ScheduleCell({
  field,
  item,
  context,
}: {
  field: Field;
  item: WorkItem;
  context: CellContext;
}) {
  const t = useTranslations('workItems');
  const value = item.values[field.key];
  const cell = <FieldCell field={field} item={item} context={context} />;
  if (value?.kind !== 'dayRange' || !isLate(item, value.endDay, context.today)) return cell;
  return (
    <span className="inline-flex items-center gap-1 text-danger">
      {cell}
      <Icon of={ClockAlert} sizePx={14} />
      <span className="sr-only">{t('late')}</span>
    </span>
  );
}
