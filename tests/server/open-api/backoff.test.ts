import { describe, expect, it } from 'vitest';
import { pauseMs } from '@/server/open-api/backoff';

describe('pause before a repeat', () => {
  it('doubles from one second up to thirty', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((repeat) => pauseMs(repeat, 1000, 0, 0))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ]);
  });

  it('adds at most a quarter, so that processes do not come back in step', () => {
    expect(pauseMs(1, 1000, 0, 0.5)).toBe(2250);
    expect(pauseMs(1, 1000, 0, 1)).toBe(2500);
  });

  it('obeys a longer wait that the service asks for, within reason', () => {
    expect(pauseMs(0, 1000, 7000, 0)).toBe(7000);
    expect(pauseMs(0, 1000, 3_600_000, 0)).toBe(30_000);
  });
});
