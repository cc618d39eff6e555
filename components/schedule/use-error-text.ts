'use client';
// Says an expected failure in the person's language.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { AppError } from '@/lib/errors/app-error';
import { errorText } from '@/lib/i18n/error-text';

/** Gives a function that turns an error into one sentence. */
export function useErrorText(): (error: AppError) => string {
  const t = useTranslations('errors');
  return useCallback((error) => errorText(t, error), [t]);
}
