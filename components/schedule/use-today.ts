'use client';
// Today in the space's zone, which moves on while the board stays open over midnight.
import { useEffect, useState } from 'react';
import { type Day, dayOfMs } from '@/lib/schedule/days';

const STEP_MS = 30_000;

/** Gives today; begins with the server's answer so that both draw the same first picture. */
export function useToday(serverToday: Day, zone: string): Day {
  const [today, setToday] = useState(serverToday);
  useEffect(() => {
    const timer = setInterval(() => setToday(dayOfMs(Date.now(), zone)), STEP_MS);
    return () => clearInterval(timer);
  }, [zone]);
  return today;
}
