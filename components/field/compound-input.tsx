'use client';
// Rows of sub-fields, each with the input of its own type. Rows have no identity on the wire: only their order and values count.
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContext, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldContext } from '@/components/ui/field-context';
import { IconButton } from '@/components/ui/icon-button';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue, type GroupCell } from '@/lib/fields/field-value';
import { FieldInput } from './field-input';
import type { FieldInputProps } from './field-input-props';

/** The row with one cell set anew; sub-fields keep the order of metadata, cells it does not know stay at the end. */
function withCell(row: readonly GroupCell[], subField: Field, value: FieldValue): GroupCell[] {
  const cell = { fieldKey: subField.key, typeKey: subField.typeKey, value };
  const isThere = row.some((known) => known.fieldKey === subField.key);
  return isThere ? row.map((known) => (known.fieldKey === subField.key ? cell : known)) : [...row, cell];
}

/** Keys for rows that live as long as the row does, so that removing one does not move half-typed text to another. */
function useRowKeys(count: number) {
  const next = useRef(count);
  const [keys, setKeys] = useState(() => Array.from({ length: count }, (_, index) => index));
  if (keys.length < count) {
    const added = Array.from({ length: count - keys.length }, () => next.current++);
    setKeys([...keys, ...added]);
  }
  return {
    keys,
    remove: (index: number) => setKeys((known) => known.filter((_, place) => place !== index)),
  };
}

/** Shows the rows as cards, with a way to add and to remove one. */
export default function CompoundInput(props: FieldInputProps) {
  const { field, value, onChange, label, ...rest } = props;
  const t = useTranslations('fields');
  const frame = useContext(FieldContext);
  const rows = value.kind === 'groups' ? value.rows : [];
  const { keys, remove } = useRowKeys(rows.length);
  const give = (next: GroupCell[][]) => onChange(next.length === 0 ? EMPTY : { kind: 'groups', rows: next });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the row already names it; a fieldset would need a legend of its own
    <div
      role="group"
      aria-labelledby={frame?.labelId}
      aria-label={frame ? undefined : label}
      aria-describedby={frame?.describedBy}
      className="flex flex-col gap-2"
    >
      <FieldContext value={null}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={keys[index] ?? index}
            role="group"
            aria-label={t('compound.row', { number: index + 1 })}
            className="flex items-start gap-2 rounded-control border border-border bg-surface-2 p-2"
          >
            <div className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2">
              {field.compoundFields.map((subField) => (
                <div key={subField.key} className="min-w-0">
                  <span aria-hidden className="mb-0.5 block truncate text-caption text-text-2">
                    {subField.name}
                  </span>
                  <FieldInput
                    {...rest}
                    field={subField}
                    value={row.find((cell) => cell.fieldKey === subField.key)?.value ?? EMPTY}
                    label={t('compound.cell', { name: subField.name, number: index + 1 })}
                    onChange={(next) =>
                      give(
                        rows.map((other, place) =>
                          place === index ? withCell(other, subField, next) : other,
                        ),
                      )
                    }
                  />
                </div>
              ))}
            </div>
            <IconButton
              icon={Trash2}
              label={t('compound.remove', { number: index + 1 })}
              onClick={() => {
                remove(index);
                give(rows.filter((_, place) => place !== index));
              }}
            />
          </div>
        ))}
        <Button variant="ghost" icon={Plus} className="self-start" onClick={() => give([...rows, []])}>
          {t('compound.add')}
        </Button>
      </FieldContext>
    </div>
  );
}
