// A change as a sentence with its value as it looks elsewhere: "Overwrite Priority with P0". Wizard, run page and history.
import { useTranslations } from 'next-intl';
import { FieldValueView } from '@/components/field/field-value-view';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { Change } from '@/lib/bulk-edit/change';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';

type ChangeSentenceProps = ValueLookups & { change: Change; field: Field };

/** Shows what one change does, on one line where there is room. */
export function ChangeSentence({ change, field, ...lookups }: ChangeSentenceProps) {
  const t = useTranslations('bulkEdit.sentence');
  const shown = (value: FieldValue) => () => (
    <FieldValueView {...lookups} field={field} value={value} room="cell" />
  );
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-1.5 gap-y-0.5">
      {t.rich(change.mode, {
        field: () => <span className="font-medium">{field.name}</span>,
        value: 'value' in change ? shown(change.value) : () => null,
        count: change.mode === 'shift' ? Math.abs(change.count) : 0,
        unit: change.mode === 'shift' ? change.unit : '',
        direction: change.mode === 'shift' && change.count > 0 ? 'later' : 'earlier',
        from: change.mode === 'replace' ? shown(change.from) : () => null,
      })}
    </span>
  );
}
