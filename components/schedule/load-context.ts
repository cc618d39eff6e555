'use client';
// Hands the load of people to bars and cells; apart from the board's other context, because it changes with every gesture.
import { createContext, useContext } from 'react';
import type { Day } from '@/lib/schedule/days';
import type { PersonLoad } from '@/lib/schedule/load';
import type { Span } from '@/lib/schedule/node-plan';

/** The load as the board shows it now, drafts and the running drag included. */
export type LoadView = { person: (ownerKey: string) => PersonLoad; capacityOf: (ownerKey: string) => number };

/** Set by the board around its rows. */
export const LoadContext = createContext<LoadView | null>(null);

/** Gives the load of people. */
export function useLoadView(): LoadView {
  const view = useContext(LoadContext);
  if (!view) throw new Error('useLoadView needs the schedule board around it');
  return view;
}

/** Over-booked days in a row inside a bar, and the most that any of them asks of a person. */
export type OverloadRuns = { runs: Span[]; peak: number };

/** The over-booked days of these people inside a stretch; null when there are none. */
export function overloadIn(view: LoadView, ownerKeys: readonly string[], span: Span): OverloadRuns | null {
  const pointsOn = new Map<Day, number>();
  for (const ownerKey of ownerKeys)
    for (const { day, points } of view.person(ownerKey).overbooked)
      if (day >= span.startDay && day <= span.endDay)
        pointsOn.set(day, Math.max(points, pointsOn.get(day) ?? 0));
  if (pointsOn.size === 0) return null;
  const runs: Span[] = [];
  for (const day of [...pointsOn.keys()].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.endDay === day - 1) last.endDay = day;
    else runs.push({ startDay: day, endDay: day });
  }
  return { runs, peak: Math.max(...pointsOn.values()) };
}
