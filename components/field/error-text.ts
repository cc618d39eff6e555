'use client';
// Puts an expected failure into the person's words, in components.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { AppError } from '@/lib/errors/app-error';
import { errorText } from '@/lib/i18n/error-text';

/** Gives a function that says a failure; one whose sentence names a detail that did not come leaves its place empty. */
export function useErrorText(): (error: AppError) => string {
  const t = useTranslations('errors');
  return useCallback(
    ({ messageKey, params }) => errorText(t, { messageKey, params: { detail: '', ...params } }),
    [t],
  );
}
