// One field of an item in one line.
import { FieldValueView } from '@/components/field/field-value-view';
import type { Field } from '@/lib/fields/field';
import type { WorkItem } from '@/lib/work-item/work-item';
import type { CellContext } from './cell-context';
import { EmptyCell } from './empty-cell';

/** Shows the item's value of `field`. */
export function FieldCell({ field, item, context }: { field: Field; item: WorkItem; context: CellContext }) {
  const value = item.values[field.key];
  if (!value || value.kind === 'empty') return <EmptyCell />;
  const { people, relatedNames, roles, today } = context;
  return (
    <FieldValueView
      field={field}
      value={value}
      people={people}
      relatedNames={relatedNames}
      roles={roles}
      today={today}
      room="cell"
    />
  );
}
