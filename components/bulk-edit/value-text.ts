// A value in plain words, for titles of tabs and for screen readers. Screens show values with FieldValueView instead.
import { businessLinePath } from '@/components/field/business-line-path';
import { labelOfOption } from '@/components/field/find-option';
import { numberText } from '@/components/field/number-text';
import { personName } from '@/components/field/person-name';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { formatDayRange, formatDayWithYear } from '@/lib/i18n/format-day';
import type { Locale } from '@/lib/i18n/locale';
import type { PeopleByKey } from '@/lib/work-item/person';

type Words = {
  people: PeopleByKey;
  /** Names of linked items; one without a name is called by its id. */
  relatedNames?: Record<number, string>;
  locale: Locale;
  empty: string;
  yes: string;
  no: string;
};

function lineText(field: Field, id: string): string {
  const path = businessLinePath(field.options, id);
  return path.length > 0 ? path.map((line) => line.label).join(' / ') : id;
}

/** Gives the value in words; kinds that no run can write yet are named by their field alone (empty text). */
export function valueText(field: Field, value: FieldValue, words: Words): string {
  const person = (userKey: string) => {
    const known = words.people[userKey];
    return known ? personName(known, words.locale) : userKey;
  };
  const item = (id: number) => words.relatedNames?.[id] ?? String(id);
  switch (value.kind) {
    case 'empty':
      return words.empty;
    case 'text':
      return field.typeKey === 'business' ? lineText(field, value.text) : value.text;
    case 'richText':
      return value.text;
    case 'texts':
      return value.texts.join(', ');
    case 'option':
      return labelOfOption(field.options, value.option);
    case 'options':
      return value.options.map((option) => labelOfOption(field.options, option)).join(', ');
    case 'path':
      return value.path.map((step) => labelOfOption(field.options, step)).join(' / ');
    case 'paths':
      return value.paths
        .map((path) => path.map((step) => labelOfOption(field.options, step)).join(' / '))
        .join(', ');
    case 'person':
      return person(value.userKey);
    case 'people':
      return value.userKeys.map(person).join(', ');
    case 'date':
      return formatDayWithYear(value.day, words.locale);
    case 'dayRange':
      return formatDayRange(value.startDay, value.endDay, value.startDay, words.locale);
    case 'number':
      return numberText(value.value, field.numberFormat);
    case 'bool':
      return value.value ? words.yes : words.no;
    case 'workItem':
      return item(value.id);
    case 'workItems':
      return value.ids.map(item).join(', ');
    default:
      return '';
  }
}
