'use client';
// The browser's clock for ages in words. Starts at the server's moment so that both draw the same first picture.
import { useEffect, useState } from 'react';

/** Gives a moment (epoch ms) that begins at `startMs` and moves on every `stepMs`. */
export function useNow(startMs: number, stepMs: number): number {
  const [nowMs, setNowMs] = useState(startMs);
  useEffect(() => {
    const move = () => setNowMs(Date.now());
    move();
    const timer = setInterval(move, stepMs);
    return () => clearInterval(timer);
  }, [stepMs]);
  return nowMs;
}
