// What a number of items of a type is called in a sentence: "196 stories", "196 个需求". Used by every count of this feature.
import type { Locale } from '@/lib/i18n/locale';

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** In a sentence "Story" is written small, "OKR" and "API change" are not. */
function inSentence(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

/**
 * Gives the type's name as a noun for `count` items, or null when the reader's language cannot bend it (a Chinese name
 * in an English sentence). In Chinese a Latin name carries the space that stands before it.
 */
export function nounOfType(typeName: string, count: number, locale: Locale): string | null {
  const isLatin = /^[\p{Script=Latin}\d][\p{Script=Latin}\d -]*$/u.test(typeName);
  if (locale === 'zh-CN') return isLatin ? ` ${typeName}` : typeName;
  if (!isLatin) return null;
  const noun = typeName.split(' ').map(inSentence).join(' ');
  return count === 1 ? noun : pluralOf(noun);
}
