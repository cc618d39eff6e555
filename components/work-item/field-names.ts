// Names of fields in a sentence. Used by the bars and banners that count fields.

import type { Field } from '@/lib/fields/field';
import type { Locale } from '@/lib/i18n/locale';

const separators: Record<Locale, string> = { en: ', ', 'zh-CN': '、' };

/** Gives the fields' names as a list in one line; a key stands for a field that metadata no longer has. */
export function fieldNames(fields: readonly Field[], keys: readonly string[], locale: Locale): string {
  return keys.map((key) => fields.find((field) => field.key === key)?.name ?? key).join(separators[locale]);
}
