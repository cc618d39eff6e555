'use client';
// A change as a sentence with its value as it looks elsewhere: "Overwrite Priority with P0". Wizard, run page and history.
import { useTranslations } from 'next-intl';
import { FieldValueView } from '@/components/field/field-value-view';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { Change } from '@/lib/bulk-edit/change';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { useDaysText } from './use-days-text';
import { useRoleEditText } from './use-role-edit-text';

type ChangeSentenceProps = ValueLookups & { change: Change; field: Field };

/** Shows what one change does, on one line where there is room. A clear is red: it is the one that takes away. */
export function ChangeSentence({ change, field, ...lookups }: ChangeSentenceProps) {
  const t = useTranslations('bulkEdit.sentence');
  const daysText = useDaysText();
  const editText = useRoleEditText(lookups);
  const shown = (value: FieldValue) => () => (
    <FieldValueView {...lookups} field={field} value={value} room="cell" />
  );
  const nothing = () => null;
  return (
    <span
      className={`inline-flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-0.5 ${change.mode === 'clear' ? 'text-danger' : ''}`}
    >
      {t.rich(change.mode, {
        field: () => <span className="font-medium">{field.name}</span>,
        value: 'value' in change ? shown(change.value) : nothing,
        from: change.mode === 'replace' ? shown(change.from) : nothing,
        days: change.mode === 'shift' ? () => daysText(change) : nothing,
        edits: change.mode === 'roles' ? () => change.edits.map(editText).join('; ') : nothing,
      })}
    </span>
  );
}
