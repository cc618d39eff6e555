// Everything a type's items can be filtered by, in the order of its fields. Pure.
import type { Field } from '@/lib/fields/field';
import { FIXED_KEYS, familyOfField } from '@/lib/work-item/filter-family';
import type { WorkItemType } from '@/lib/work-item/work-item';
import type { FilterSubject } from './builder-context';

/** Gives the searchable fields and the keys beside them; "anyone involved" is not offered for defects, which refuse it (20071). */
export function filterSubjects(
  fields: readonly Field[],
  hasNodes: boolean,
  type: Pick<WorkItemType, 'key' | 'apiName'>,
): FilterSubject[] {
  const isDefect = type.key === 'issue' || type.apiName === 'issue';
  const fixed = Object.entries(FIXED_KEYS).flatMap(([key, { family, isNodeFlowOnly }]): FilterSubject[] => {
    if (isNodeFlowOnly && !hasNodes) return [];
    return key === 'people' && isDefect ? [] : [{ key, family, field: null }];
  });
  return [...subjectsOf(fields), ...fixed];
}

/** Gives the searchable ones among fields: those of a type, or the sub-fields of a compound field. */
export function subjectsOf(fields: readonly Field[]): FilterSubject[] {
  return fields.flatMap((field) => {
    const family = familyOfField(field);
    return family ? [{ key: field.key, family, field }] : [];
  });
}
