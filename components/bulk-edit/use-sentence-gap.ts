'use client';
// What stands between two sentences of one line: Chinese full stops bring their own space.
import { useLocale } from 'next-intl';

/** Gives a space, or nothing where the reader's language sets none. */
export function useSentenceGap(): '' | ' ' {
  return useLocale() === 'en' ? ' ' : '';
}
