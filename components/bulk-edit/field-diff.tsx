// A field's value before and after a change. Preview groups, preview rows and results all show it in this one way.
import { FieldValueView } from '@/components/field/field-value-view';
import type { ValueLookups } from '@/components/field/value-lookups';
import { Diff } from '@/components/ui/diff';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';

type FieldDiffProps = ValueLookups & { field: Field; before: FieldValue; after: FieldValue };

/** Shows `before → after` on one line where there is room. */
export function FieldDiff({ field, before, after, ...lookups }: FieldDiffProps) {
  const shown = (value: FieldValue) =>
    value.kind === 'empty' ? null : <FieldValueView {...lookups} field={field} value={value} room="cell" />;
  return <Diff before={shown(before)} after={shown(after)} />;
}
