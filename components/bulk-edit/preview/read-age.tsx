'use client';
// When the values of a preview were read, and a way to read them again. Old values turn amber.
import { RotateCw } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { formatTime } from '@/lib/i18n/format-time';
import { useAge } from '../use-age';
import { useSentenceGap } from '../use-sentence-gap';

/** Past this the preview is called old (visual language, "stale"). */
const STALE_AFTER_MS = 5 * 60_000;

type ReadAgeProps = {
  /** The server's clock: the moment that is named. */
  readAtMs: number;
  /** The browser's clock at the same moment: the age is counted from here, so that clocks that differ do no harm. */
  gotAtMs: number;
  isReading: boolean;
  /** Null when these values are not to be read again: the plan is kept as it is. */
  onRead: (() => void) | null;
};

/** Shows "Nothing has been sent yet. Values were read at 14:05, 40 s ago." with a button to read again. */
export function ReadAge({ readAtMs, gotAtMs, isReading, onRead }: ReadAgeProps) {
  const t = useTranslations('bulkEdit.preview');
  const zone = useTimeZone() ?? 'UTC';
  const age = useAge(gotAtMs);
  const gap = useSentenceGap();
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span>
        {t('nothingSent')}
        {gap}
        <span className={age.ageMs > STALE_AFTER_MS ? 'text-warning' : undefined}>
          {t('readAt', { time: formatTime(readAtMs, zone), age: age.words })}
        </span>
      </span>
      {onRead === null ? null : (
        <Button variant="link" icon={RotateCw} isPending={isReading} onClick={onRead}>
          {t('readNow')}
        </Button>
      )}
    </span>
  );
}
