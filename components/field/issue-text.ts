'use client';
// Puts an issue of a value into words. The keys come from the codecs as plain text, so they are checked here.
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { ValueIssue } from '@/lib/fields/codec';
import messages from '@/lib/i18n/messages/en/fields.json';

type IssueKey = keyof typeof messages.invalid;

function isIssueKey(key: string): key is IssueKey {
  return key in messages.invalid;
}

/** Gives a function that says an issue in the person's language; an unknown one is said as "cannot be changed". */
export function useIssueText(): (issue: ValueIssue) => string {
  const t = useTranslations('fields');
  return useCallback(
    ({ messageKey, params }) => {
      const key = isIssueKey(messageKey) ? messageKey : 'readOnly';
      return t(`invalid.${key}`, { max: params?.max ?? 0 });
    },
    [t],
  );
}
