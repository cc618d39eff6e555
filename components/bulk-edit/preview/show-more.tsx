'use client';
// The button under a list of which only the beginning is shown.
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** How many rows each press brings: enough to look through, few enough to draw at once. */
const STEP = 100;

type ShowMoreProps = {
  shownCount: number;
  total: number;
  onShow: (count: number) => void;
  className?: string;
};

/** Shows how many are left and brings up to 100 of them; nothing when all are shown. */
export function ShowMore({ shownCount, total, onShow, className }: ShowMoreProps) {
  const t = useTranslations('bulkEdit.preview');
  const more = Math.min(STEP, total - shownCount);
  if (more <= 0) return null;
  const label =
    shownCount + more === total
      ? t('showRest', { count: more })
      : t('showMore', { count: more, left: total - shownCount });
  return (
    <div className={className}>
      <Button variant="link" className="min-h-6" onClick={() => onShow(shownCount + more)}>
        {label}
      </Button>
    </div>
  );
}
