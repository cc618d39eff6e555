// Who works how much on which day: points spread over the working days of each entry, summed over all loaded items.
import type { BoardNode } from './board';
import { statutoryCalendar, type WorkCalendar } from './calendar';
import type { Day } from './days';
import { type Draft, type DraftChange, type NodeKey, nodeKeyOf, stateOf } from './draft';
import { ownersIn } from './node-people';
import type { Entry } from './node-plan';
import { isWorkingDay } from './working-days';

/** A bar as far as it is work: one person's part of a node. `points` is that part alone. */
export type LoadBar = {
  /** The node's key, with `#owner` for a lane. */
  key: string;
  nodeKey: NodeKey;
  itemId: number;
  nodeId: string;
  ownerKey: string;
  startDay: Day;
  endDay: Day;
  points: number;
};

/** A day on which a person has more than they can do, with the bars that cause it. */
export type OverbookedDay = { day: Day; points: number; capacity: number; bars: LoadBar[] };

/** The work of one person. `days` holds every day with work. */
export type PersonLoad = {
  ownerKey: string;
  days: ReadonlyMap<Day, number>;
  overbooked: readonly OverbookedDay[];
  totalPoints: number;
};

type LoadOptions = { calendar?: WorkCalendar; capacityOf: (ownerKey: string) => number };

/** The load of everybody, kept up to date node by node. */
export type LoadBook = {
  /** Replaces the bars of some nodes; only the people in them are counted again. */
  set: (changed: readonly { nodeKey: NodeKey; bars: readonly LoadBar[] }[]) => void;
  person: (ownerKey: string) => PersonLoad;
};

/** Sums of binary fractions are rounded to this, so that ten tenths are not more than one. */
const PRECISION = 1e6;

/** The bars of one node. One schedule for several owners is shared evenly; without days or points there is no work. */
export function loadBarsOfNode(itemId: number, node: BoardNode, change?: DraftChange): LoadBar[] {
  const { people, plan } = stateOf(node, change);
  const nodeKey = nodeKeyOf(itemId, node.id);
  if (plan.mode === 'per-person')
    return plan.lanes.flatMap(({ ownerKey, entry }) =>
      barOf(`${nodeKey}#${ownerKey}`, nodeKey, itemId, node.id, ownerKey, entry, 1),
    );
  const owners = ownersIn(people);
  return owners.flatMap((ownerKey) =>
    barOf(nodeKey, nodeKey, itemId, node.id, ownerKey, plan.entry, owners.length),
  );
}

/** The bars of all items as the draft has them. */
export function loadBarsOf(
  items: readonly { itemId: number; nodes: readonly BoardNode[] }[],
  draft: Draft,
): LoadBar[] {
  return items.flatMap(({ itemId, nodes }) =>
    nodes.flatMap((node) => loadBarsOfNode(itemId, node, draft[nodeKeyOf(itemId, node.id)])),
  );
}

function barOf(
  key: string,
  nodeKey: NodeKey,
  itemId: number,
  nodeId: string,
  ownerKey: string,
  { startDay, endDay, points }: Entry,
  parts: number,
): LoadBar[] {
  if (startDay === null || endDay === null || startDay > endDay || points === null || points <= 0) return [];
  return [{ key, nodeKey, itemId, nodeId, ownerKey, startDay, endDay, points: points / parts }];
}

/** What a bar asks of a person on each of its working days; on every day of it when none is worked. */
export function dailyPointsOf(
  bar: Pick<LoadBar, 'startDay' | 'endDay' | 'points'>,
  calendar: WorkCalendar = statutoryCalendar,
): { days: Day[]; pointsPerDay: number } {
  const all = Array.from({ length: bar.endDay - bar.startDay + 1 }, (_, index) => bar.startDay + index);
  const worked = all.filter((day) => isWorkingDay(day, calendar));
  const days = worked.length > 0 ? worked : all;
  return { days, pointsPerDay: bar.points / days.length };
}

/** A book of these bars. People are counted when they are asked for, and again only after a bar of theirs changed. */
export function createLoadBook(bars: readonly LoadBar[], { calendar, capacityOf }: LoadOptions): LoadBook {
  const barsOfPerson = new Map<string, Map<NodeKey, LoadBar[]>>();
  const peopleOfNode = new Map<NodeKey, Set<string>>();
  const counted = new Map<string, PersonLoad>();
  const add = (bar: LoadBar) => {
    const mine = barsOfPerson.get(bar.ownerKey) ?? new Map<NodeKey, LoadBar[]>();
    barsOfPerson.set(bar.ownerKey, mine);
    mine.set(bar.nodeKey, [...(mine.get(bar.nodeKey) ?? []), bar]);
    const people = peopleOfNode.get(bar.nodeKey) ?? new Set<string>();
    peopleOfNode.set(bar.nodeKey, people.add(bar.ownerKey));
    counted.delete(bar.ownerKey);
  };
  bars.forEach(add);
  return {
    set(changed) {
      for (const { nodeKey, bars: after } of changed) {
        for (const ownerKey of peopleOfNode.get(nodeKey) ?? []) {
          barsOfPerson.get(ownerKey)?.delete(nodeKey);
          counted.delete(ownerKey);
        }
        peopleOfNode.delete(nodeKey);
        after.forEach(add);
      }
    },
    person(ownerKey) {
      const known = counted.get(ownerKey);
      if (known) return known;
      const own = [...(barsOfPerson.get(ownerKey)?.values() ?? [])].flat();
      const load = countPerson(ownerKey, own, capacityOf(ownerKey), calendar);
      counted.set(ownerKey, load);
      return load;
    },
  };
}

function countPerson(
  ownerKey: string,
  bars: readonly LoadBar[],
  capacity: number,
  calendar: WorkCalendar | undefined,
): PersonLoad {
  const days = new Map<Day, number>();
  const barsOn = new Map<Day, LoadBar[]>();
  for (const bar of bars) {
    const { days: worked, pointsPerDay } = dailyPointsOf(bar, calendar);
    for (const day of worked) {
      days.set(day, Math.round(((days.get(day) ?? 0) + pointsPerDay) * PRECISION) / PRECISION);
      const others = barsOn.get(day);
      if (others) others.push(bar);
      else barsOn.set(day, [bar]);
    }
  }
  const overbooked = [...days]
    .filter(([, points]) => points > capacity + 1 / PRECISION)
    .sort(([a], [b]) => a - b)
    .map(([day, points]) => ({ day, points, capacity, bars: barsOn.get(day) ?? [] }));
  const totalPoints = Math.round(bars.reduce((sum, bar) => sum + bar.points, 0) * PRECISION) / PRECISION;
  return { ownerKey, days, overbooked, totalPoints };
}
