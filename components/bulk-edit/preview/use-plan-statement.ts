'use client';
// The one sentence over a preview: how many items will change, or will be put back.
import { useTranslations } from 'next-intl';
import type { PlanPreview } from '@/lib/bulk-edit/plan-preview';
import { formatCount } from '@/lib/i18n/format-count';
import { useItemCount } from '../use-item-count';

/** Gives the sentence; empty while there is no preview. */
export function usePlanStatement(preview: PlanPreview | null): string {
  const t = useTranslations('bulkEdit.preview');
  const itemCount = useItemCount(preview?.typeName ?? '');
  if (preview === null) return '';
  const { willChange, items } = preview.counts;
  const kind = preview.origin?.kind === 'undo' ? 'undo' : 'change';
  const key =
    kind === 'undo'
      ? willChange === items
        ? 'undoAll'
        : 'undo'
      : willChange === items
        ? 'titleAll'
        : 'title';
  return t(key, { n: willChange, count: formatCount(willChange), items: itemCount(items) });
}
