'use client';
// The button under a list of which only the beginning is shown.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

type ShowMoreProps = {
  shownCount: number;
  total: number;
  /** How many each press brings at most. */
  step: number;
  isReading: boolean;
  onShow: () => void;
  className?: string;
};

/** Shows how many are left and brings the next of them; nothing when all are shown. */
export function ShowMore({ shownCount, total, step, isReading, onShow, className }: ShowMoreProps) {
  const t = useTranslations('bulkEdit.preview');
  const more = Math.min(step, total - shownCount);
  if (more <= 0) return null;
  const label =
    shownCount + more === total
      ? t('showRest', { count: more })
      : t('showMore', { count: more, left: total - shownCount });
  return (
    <div className={className}>
      <Button variant="link" className="min-h-6" isPending={isReading} onClick={onShow}>
        {label}
      </Button>
    </div>
  );
}
