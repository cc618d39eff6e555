// A value in plain words, where no picture of it can stand: copied tables, titles, screen readers.
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { formatDayRange, formatDayWithYear } from '@/lib/i18n/format-day';
import type { Locale } from '@/lib/i18n/locale';
import { businessLinePath } from './business-line-path';
import { labelOfOption } from './find-option';
import { numberText } from './number-text';

/** What the words need: the language, who people are, and how yes and no are said. */
export type ValueWords = {
  locale: Locale;
  nameOf: (userKey: string) => string;
  itemName: (id: number) => string;
  yes: string;
  no: string;
};

function lineText(field: Field, id: string): string {
  const path = businessLinePath(field.options, id);
  return path.length > 0 ? path.map((line) => line.label).join(' / ') : id;
}

/** Gives the value in words; empty text for what has none (files, compound rows, nothing at all). */
export function valueText(field: Field, value: FieldValue | undefined, words: ValueWords): string {
  switch (value?.kind) {
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
      return words.nameOf(value.userKey);
    case 'people':
      return value.userKeys.map(words.nameOf).join(', ');
    case 'roles':
      return value.roles.flatMap((role) => role.ownerKeys.map(words.nameOf)).join(', ');
    case 'date':
      return formatDayWithYear(value.day, words.locale);
    case 'dayRange':
      return formatDayRange(value.startDay, value.endDay, value.startDay, words.locale);
    case 'number':
      return numberText(value.value, field.numberFormat);
    case 'bool':
      return value.value ? words.yes : words.no;
    case 'workItem':
      return words.itemName(value.id);
    case 'workItems':
      return value.ids.map(words.itemName).join(', ');
    case 'files':
      return value.names.join(', ');
    default:
      return '';
  }
}
