// Puts an expected failure into words; called by every place that shows one.
import type { useTranslations } from 'next-intl';
import type { AppError } from '../errors/app-error';

/** What `useTranslations('errors')` and `getTranslations('errors')` give. */
export type ErrorTranslator = ReturnType<typeof useTranslations<'errors'>>;

/**
 * Gives the sentence for a failure. Its key comes from the error catalogue as plain text; a test holds that every key
 * of that catalogue has its words, so a missing one is a mistake of ours and throws.
 */
export function errorText(t: ErrorTranslator, error: Pick<AppError, 'messageKey' | 'params'>): string {
  const key = error.messageKey as 'unreachable';
  if (!t.has(key)) throw new Error(`No words for the failure "${error.messageKey}"`);
  return t(key, error.params);
}
