'use client';
// By how much a shift moves dates, in words: "3 working days later".
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import type { Change } from '@/lib/bulk-edit/change';

type Shift = Extract<Change, { mode: 'shift' }>;

/** Gives a function from a shift to its words; a negative count is earlier. */
export function useDaysText(): (shift: Pick<Shift, 'count' | 'unit'>) => string {
  const t = useTranslations('bulkEdit.days');
  return useCallback(
    ({ count, unit }) => t(count < 0 ? 'earlier' : 'later', { days: t(unit, { count: Math.abs(count) }) }),
    [t],
  );
}
