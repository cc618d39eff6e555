// Rows of sub-fields, one line a row. Takes the view of a single value as an argument, because that one holds this.
import type { ReactNode } from 'react';
import type { Field } from '@/lib/fields/field';
import type { FieldValue, GroupCell } from '@/lib/fields/field-value';

type CompoundValueProps = {
  field: Field;
  rows: readonly GroupCell[][];
  renderValue: (field: Field, value: FieldValue) => ReactNode;
};

/** A sub-field that metadata does not (or no longer) describe: shown by its key, never hidden. */
function placeholderField(cell: GroupCell): Field {
  return {
    key: cell.fieldKey,
    alias: '',
    name: cell.fieldKey,
    typeKey: cell.typeKey,
    options: [],
    required: 'no',
    isVisible: true,
    readOnlyReason: null,
    compoundFields: [],
    numberFormat: null,
    selectableLevel: { mode: 'last' },
    relatedTypeKeys: [],
    tips: '',
  };
}

/** Shows each row as "Region: EU data centre · Date: 2 Mar 2026". */
export function CompoundValue({ field, rows, renderValue }: CompoundValueProps) {
  return (
    <ol className="m-0 list-none p-0">
      {rows.map((row, rowIndex) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity on the wire, only their order
        <li key={rowIndex} className="flex min-w-0 flex-wrap gap-x-3">
          {row.map((cell) => {
            const subField =
              field.compoundFields.find((candidate) => candidate.key === cell.fieldKey) ??
              placeholderField(cell);
            return (
              <span key={cell.fieldKey} className="inline-flex min-w-0 gap-1">
                <span className="shrink-0 text-text-3">{subField.name}</span>
                {renderValue(subField, cell.value)}
              </span>
            );
          })}
        </li>
      ))}
    </ol>
  );
}
