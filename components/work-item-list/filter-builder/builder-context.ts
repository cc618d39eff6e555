// What every part of the filter builder is given, and when a condition is complete.
import type { useFilterWords } from '@/components/field/use-filter-words';
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';
import type { FilterCondition, FilterOperand, FilterOperator } from '@/lib/work-item/filter';
import { type FilterFamily, operandsOf } from '@/lib/work-item/filter-family';
import type { PeopleByKey, Person } from '@/lib/work-item/person';

/** `isChecked`: the person asked for matches, so what is missing is said. */
export type BuilderContext = {
  project: string;
  people: PeopleByKey;
  roles: readonly { id: string; name: string }[];
  today: Day;
  words: ReturnType<typeof useFilterWords>;
  isChecked: boolean;
  onPeopleFound: (people: readonly Person[]) => void;
};

/** Something that can be compared: a field, or one of the keys that are none. */
export type FilterSubject = { key: string; family: FilterFamily; field: Field | null };

/** Gives the empty value that a comparison starts with; one of the same kind is kept. */
export function startOperand(
  subject: FilterSubject,
  operator: FilterOperator,
  before: FilterOperand | null,
  context: Pick<BuilderContext, 'roles'>,
): FilterOperand {
  const kinds = operandsOf(subject.family, operator);
  if (before && kinds.includes(before.kind)) return before;
  switch (kinds[0]) {
    case 'text':
      return { kind: 'text', text: '' };
    case 'number':
      return { kind: 'number', value: 0 };
    case 'bool':
      return { kind: 'bool', value: true };
    case 'ids':
      return { kind: 'ids', ids: [] };
    case 'people':
      return { kind: 'people', userKeys: [] };
    case 'items':
      return { kind: 'items', ids: [] };
    case 'day':
      return { kind: 'relative', days: -7 };
    case 'holders':
      return {
        kind: 'holders',
        of: subject.family === 'roleHolders' ? (context.roles[0]?.id ?? '') : '',
        userKeys: [],
      };
    case 'group':
      return { kind: 'group', rows: 'any', group: { kind: 'and', entries: [] } };
    default:
      return { kind: 'none' };
  }
}

/** Tells whether a condition can be asked. */
export function isReady({ operand, operator }: FilterCondition): boolean {
  switch (operand.kind) {
    case 'text':
      return operand.text.trim() !== '';
    case 'ids':
    case 'items':
      return operand.ids.length > 0;
    case 'people':
      return operand.userKeys.length > 0;
    case 'holders':
      return (
        operand.of !== '' && (operand.userKeys.length > 0 || operator === 'empty' || operator === 'filled')
      );
    case 'group':
      return operand.group.entries.length > 0;
    default:
      return true;
  }
}
