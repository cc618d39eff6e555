// What every input of a field is given; field-input.tsx passes it on unchanged.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { Day } from '@/lib/schedule/days';
import type { Person } from '@/lib/work-item/person';
import type { ValueLookups } from './value-lookups';

/**
 * A field, its value and what to do with a new one. `project` is the slug of the space, for searches.
 * `onPeopleFound` is told about people that a search brought in, so that other views can name them too.
 */
export type FieldInputProps = ValueLookups & {
  /** Today in the space's zone, for typed dates and the calendar. */
  today: Day;
  field: Field;
  value: FieldValue;
  onChange: (value: FieldValue) => void;
  project: string;
  onPeopleFound?: (people: readonly Person[]) => void;
  /** The item's type and, once it exists, its id: related items are searched for it. Absent = they cannot be. */
  target?: { typeKey: string; itemId?: number };
  /** Told the names of items that a search brought in, by id. */
  onItemsFound?: (names: Record<number, string>) => void;
  /** Told what is wrong with text that stands for no value yet ("31 Feb", half a range), and null when it is right again. */
  onProblem?: (problem: string | null) => void;
  /** Accessible name when it stands outside a FieldRow. */
  label?: string;
};
