'use client';
// Moves through the pages of the result and says where in it this one lies.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import { formatCount } from '@/lib/i18n/format-count';
import { pageSizes } from './list-query';

type PagerProps = {
  pageNum: number;
  pageSize: number;
  total: number;
  onPage: (pageNum: number) => void;
  onSize: (size: (typeof pageSizes)[number]) => void;
};

/** Shows "51–100 of 1,040" with a step back and forth. */
export function Pager({ pageNum, pageSize, total, onPage, onSize }: PagerProps) {
  const t = useTranslations('workItems');
  const from = (pageNum - 1) * pageSize + 1;
  const to = Math.min(total, pageNum * pageSize);
  const size = pageSizes.find((entry) => Number(entry) === pageSize) ?? null;
  return (
    <nav aria-label={t('pages')} className="ml-auto flex shrink-0 items-center gap-2">
      <div className="w-28">
        <Select
          size={28}
          label={t('rowsPerPage')}
          value={size}
          options={pageSizes.map((entry) => ({ id: entry, text: t('perPage', { size: entry }) }))}
          onChange={(id) => {
            const chosen = pageSizes.find((entry) => entry === id);
            if (chosen) onSize(chosen);
          }}
        />
      </div>
      <span aria-live="polite" className="shrink-0 whitespace-nowrap text-text-2">
        {t('range', { from: formatCount(from), to: formatCount(to), total: formatCount(total) })}
      </span>
      <IconButton
        icon={ChevronLeft}
        label={t('previousPage')}
        disabled={pageNum <= 1}
        onClick={() => onPage(pageNum - 1)}
      />
      <IconButton
        icon={ChevronRight}
        label={t('nextPage')}
        disabled={to >= total}
        onClick={() => onPage(pageNum + 1)}
      />
    </nav>
  );
}
