// Each person's load per day over all loaded items: points spread over the working days of each bar, days over capacity
// with the bars that cause them. Changing one bar computes only the people it touches again.
import { statutoryCalendar, type WorkCalendar } from './calendar';
import type { Day } from './days';
import type { NodeKey } from './draft';
import type { LoadBar } from './load-bars';
import { isWorkingDay, workingDayCount } from './working-days';

/** A day with more points than capacity. `bars`: everything that lies on it, in the order added. */
export type OverbookedDay = { day: Day; points: number; capacity: number; bars: LoadBar[] };

/** A person's load. `days` has every day with points, unordered; `overbooked` is in order of days. */
export type PersonLoad = { ownerKey: string; days: ReadonlyMap<Day, number>; overbooked: OverbookedDay[] };

/** Sums of fractions are equal to the capacity they were made to fill. */
const NOISE = 1e-6;

/** Points a day; the calendar and capacities that count. */
export type LoadRules = { calendar?: WorkCalendar; capacityOf: (ownerKey: string) => number };

/** How many points a bar puts on each of its days: on its working days, or on all when it has none. */
export function pointsPerDay(bar: LoadBar, calendar: WorkCalendar = statutoryCalendar): number {
  const worked = workingDayCount(bar.startDay, bar.endDay, calendar);
  return bar.points / (worked > 0 ? worked : bar.endDay - bar.startDay + 1);
}

/** The days a bar puts points on. */
function* loadedDays(bar: LoadBar, calendar: WorkCalendar): Generator<Day> {
  const isSpreadOverAll = workingDayCount(bar.startDay, bar.endDay, calendar) === 0;
  for (let day = bar.startDay; day <= bar.endDay; day += 1)
    if (isSpreadOverAll || isWorkingDay(day, calendar)) yield day;
}

/** The load of one person from their bars. */
export function loadOf(ownerKey: string, bars: Iterable<LoadBar>, rules: LoadRules): PersonLoad {
  const { calendar = statutoryCalendar, capacityOf } = rules;
  const own = [...bars];
  const days = new Map<Day, number>();
  for (const bar of own) {
    const points = pointsPerDay(bar, calendar);
    for (const day of loadedDays(bar, calendar)) days.set(day, (days.get(day) ?? 0) + points);
  }
  const overbooked: OverbookedDay[] = [];
  for (const [day, points] of days) {
    const capacity = isWorkingDay(day, calendar) ? capacityOf(ownerKey) : 0;
    if (points > capacity + NOISE) overbooked.push({ day, points, capacity, bars: [] });
  }
  overbooked.sort((a, b) => a.day - b.day);
  for (const over of overbooked)
    over.bars = own.filter(
      (bar) => isOn(bar, over.day, calendar) && bar.startDay <= over.day && over.day <= bar.endDay,
    );
  return { ownerKey, days, overbooked };
}

function isOn(bar: LoadBar, day: Day, calendar: WorkCalendar): boolean {
  return isWorkingDay(day, calendar) || workingDayCount(bar.startDay, bar.endDay, calendar) === 0;
}

/** Loads of everyone, kept up to date bar by bar. A value that remembers: make one a board and change it by `set`. */
export type LoadBook = {
  /** Puts these bars in the place of all bars of the node; gives the people whose load changed. */
  set(nodeKey: NodeKey, bars: readonly LoadBar[]): string[];
  /** The person's load; the same object until it changes. */
  person(ownerKey: string): PersonLoad;
  /** Everyone who has a bar. */
  people(): string[];
};

/** A book of these bars. */
export function createLoadBook(bars: Iterable<LoadBar>, rules: LoadRules): LoadBook {
  const barsOfNode = new Map<NodeKey, readonly LoadBar[]>();
  const barsOfPerson = new Map<string, Map<string, LoadBar>>();
  const known = new Map<string, PersonLoad>();

  function put(bar: LoadBar): void {
    const own = barsOfPerson.get(bar.ownerKey) ?? new Map<string, LoadBar>();
    own.set(bar.key, bar);
    barsOfPerson.set(bar.ownerKey, own);
    known.delete(bar.ownerKey);
  }
  for (const bar of bars) {
    barsOfNode.set(bar.nodeKey, [...(barsOfNode.get(bar.nodeKey) ?? []), bar]);
    put(bar);
  }

  return {
    set: (nodeKey, next) => {
      const before = barsOfNode.get(nodeKey) ?? [];
      for (const bar of before) {
        barsOfPerson.get(bar.ownerKey)?.delete(bar.key);
        known.delete(bar.ownerKey);
      }
      for (const bar of next) put(bar);
      barsOfNode.set(nodeKey, next);
      return [...new Set([...before, ...next].map((bar) => bar.ownerKey))];
    },
    person: (ownerKey) => {
      const load = known.get(ownerKey) ?? loadOf(ownerKey, barsOfPerson.get(ownerKey)?.values() ?? [], rules);
      known.set(ownerKey, load);
      return load;
    },
    people: () => [...barsOfPerson].filter(([, own]) => own.size > 0).map(([ownerKey]) => ownerKey),
  };
}

/** How many days of each person go over or come back under capacity between two states; people without a difference are left out. */
export function loadEffect(
  before: LoadBook,
  after: LoadBook,
  ownerKeys: Iterable<string>,
): { ownerKey: string; daysBefore: number; daysAfter: number }[] {
  return [...new Set(ownerKeys)].flatMap((ownerKey) => {
    const daysBefore = before.person(ownerKey).overbooked.length;
    const daysAfter = after.person(ownerKey).overbooked.length;
    return daysBefore === daysAfter ? [] : [{ ownerKey, daysBefore, daysAfter }];
  });
}
