'use client';
// How long ago something happened, kept up to date while it is on the screen.
import { useLocale, useTimeZone } from 'next-intl';
import { useEffect, useState } from 'react';
import { formatRelativeTime } from '@/lib/i18n/format-relative-time';

/** Words of an age change every second at first; a fifth of that is not worth a redraw. */
const STEP_MS = 5000;

/** Gives the age of an instant of the browser's clock, in milliseconds and in words. */
export function useAge(instantMs: number): { ageMs: number; words: string } {
  const locale = useLocale();
  const zone = useTimeZone() ?? 'UTC';
  const [nowMs, setNowMs] = useState(instantMs);
  useEffect(() => {
    setNowMs(Date.now());
    const timer = setInterval(() => setNowMs(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  const shownMs = Math.max(nowMs, instantMs);
  return { ageMs: shownMs - instantMs, words: formatRelativeTime(instantMs, shownMs, zone, locale) };
}
