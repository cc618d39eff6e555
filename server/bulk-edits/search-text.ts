// The text by which the history finds a run. Made once with its plan.
import { valuesInChange } from '@/lib/bulk-edit/change';
import type { FieldValue, OptionRef } from '@/lib/fields/field-value';
import type { PlanHead } from './store-plan';

function labelsOf(value: FieldValue): string[] {
  const labels = (options: readonly OptionRef[]) => options.map((option) => option.label);
  switch (value.kind) {
    case 'text':
    case 'richText':
      return [value.text];
    case 'option':
      return [value.option.label];
    case 'options':
      return labels(value.options);
    case 'path':
      return labels(value.path);
    case 'paths':
      return value.paths.flatMap(labels);
    case 'number':
      return [String(value.value)];
    default:
      return [];
  }
}

/** Names of the type, the fields and the values that the changes name, in lower case. */
export function searchTextOf(head: Pick<PlanHead, 'typeName' | 'fields' | 'changes'>): string {
  const values = head.changes.flatMap(valuesInChange).flatMap(labelsOf);
  return [head.typeName, ...head.fields.map((field) => field.name), ...values]
    .join('\n')
    .toLowerCase()
    .slice(0, 10_000);
}
