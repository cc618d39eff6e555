'use client';
// Which rows of how many are shown, and the way to the others.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { formatCount } from '@/lib/i18n/format-count';

type ResultPagerProps = {
  pageNum: number;
  pageSize: number;
  total: number;
  onMove: (pageNum: number) => void;
};

/** Shows "51-100 of 196" with arrows; nothing when all rows fit on one page. */
export function ResultPager({ pageNum, pageSize, total, onMove }: ResultPagerProps) {
  const t = useTranslations('bulkEdit.results');
  if (total <= pageSize) return null;
  const first = (pageNum - 1) * pageSize + 1;
  const last = Math.min(total, pageNum * pageSize);
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-end gap-1 px-6 py-2">
      <span className="mr-2 text-text-2">
        {t('range', { first: formatCount(first), last: formatCount(last), total: formatCount(total) })}
      </span>
      <IconButton
        icon={ChevronLeft}
        label={t('previous')}
        disabled={pageNum <= 1}
        onClick={() => onMove(pageNum - 1)}
      />
      <IconButton
        icon={ChevronRight}
        label={t('next')}
        disabled={last >= total}
        onClick={() => onMove(pageNum + 1)}
      />
    </nav>
  );
}
