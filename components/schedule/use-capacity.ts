'use client';
// How much each person can do on a working day, as far as it was set while the board is open.
import { useCallback, useState } from 'react';
import { capacityOfPerson, DEFAULT_SETTINGS } from '@/lib/schedule/settings';

/** Gives a person's capacity in points a working day, and the way to set it. */
export function useCapacity() {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const of = useCallback((ownerKey: string) => capacityOfPerson(settings, ownerKey), [settings]);
  const set = useCallback(
    (ownerKey: string, capacity: number) =>
      setSettings((before) => ({
        ...before,
        capacityOf: { ...before.capacityOf, [ownerKey]: capacity },
      })),
    [],
  );
  return { of, set };
}
