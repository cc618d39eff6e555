'use client';
// Puts an expected failure into the person's words. Keys come from the server as plain text; the catalogue has each of them.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { AppError } from '@/lib/errors/app-error';

type ErrorTranslator = ReturnType<typeof useTranslations<'errors'>>;
type ErrorKey = Parameters<ErrorTranslator>[0];

/** Gives a function that says a failure; one whose sentence names a detail that did not come leaves its place empty. */
export function useErrorText(): (error: AppError) => string {
  const t = useTranslations('errors');
  return useCallback(({ messageKey, params }) => t(messageKey as ErrorKey, { detail: '', ...params }), [t]);
}
