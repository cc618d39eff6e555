// The workflow of a data set item: plans laid along the days, progress that fits today, subtasks inside their nodes.
import type { TemplateDef, TypeDef } from '../catalogue/catalogue';
import { emptySchedule, ownersFromRoles } from '../flow/node-owners';
import { freshNodes, statusOfNodes } from '../flow/node-progress';
import type { NodeState, StateVisit, StoredItem, StoredSchedule } from '../store/stored-item';
import type { StoredSubtask } from '../store/stored-subtask';
import { isWeekday, type ZoneDays } from '../time/zone-days';
import type { Random } from './random';
import type { Wording } from './wording';

/** What flows are made from. */
export interface FlowSources {
  random: Random;
  zone: ZoneDays;
  wording: Wording;
  anchorDay: number;
  startDay: number;
  memberKeys: readonly string[];
  /** Days later (or, negative, earlier) than planned that this item's nodes finish. */
  delayDays: number;
  nextSubtaskId(): number;
}

function nextWeekday(day: number): number {
  let result = day;
  while (!isWeekday(result)) result += 1;
  return result;
}

function addWorkingDays(day: number, count: number): number {
  let result = day;
  for (let left = count; left > 0; left -= 1) result = nextWeekday(result + 1);
  return result;
}

function plan(
  startDay: number,
  workingDays: number,
  points: number,
  owners: string[],
  zone: ZoneDays,
): StoredSchedule {
  const endDay = addWorkingDays(startDay, workingDays - 1);
  return { owners, start: zone.startOfDayMs(startDay), end: zone.endOfDayMs(endDay), points, isAuto: false };
}

interface Placed {
  startDay: number;
  endDay: number;
}

/** Lays the nodes one after another along the template's arrows; days are working days. */
function placeNodes(template: TemplateDef, { random, startDay }: FlowSources): Map<string, Placed> {
  const places = new Map<string, Placed>();
  for (const def of template.nodes) {
    const after = def.previousKeys.map((key) => places.get(key)?.endDay ?? startDay);
    const start = nextWeekday(after.length === 0 ? startDay : Math.max(...after) + 1);
    const length = def.previousKeys.length === 0 ? 1 : random.int(1, def.isPerPersonByDefault ? 7 : 4);
    places.set(def.key, { startDay: start, endDay: addWorkingDays(start, length - 1) });
  }
  return places;
}

function workingDays({ startDay, endDay }: Placed): number {
  let count = 0;
  for (let day = startDay; day <= endDay; day += 1) if (isWeekday(day)) count += 1;
  return Math.max(1, count);
}

function scheduleNode(
  node: NodeState,
  place: Placed,
  isPerPerson: boolean,
  { random, zone }: FlowSources,
): void {
  const days = workingDays(place);
  const points = Math.max(0.5, Math.round(days * random.next() * 2) / 2);
  if (!isPerPerson) {
    node.schedule = plan(place.startDay, days, points, [], zone);
    return;
  }
  node.isPerPerson = true;
  node.schedules = node.owners.map((owner, index) => {
    // Now and then somebody's share is not planned yet.
    if (index > 0 && random.chance(0.1)) return emptySchedule([owner]);
    const late = index === 0 ? 0 : random.int(0, Math.max(0, days - 1));
    const share = random.int(1, days - late);
    return plan(addWorkingDays(place.startDay, late), share, random.int(1, share * 2) / 2, [owner], zone);
  });
}

function setProgress(
  item: StoredItem,
  template: TemplateDef,
  places: Map<string, Placed>,
  sources: FlowSources,
): void {
  const { anchorDay, delayDays, zone, random } = sources;
  const moment = (day: number) =>
    Math.min(zone.startOfDayMs(day) + random.int(18, 38) * 1_800_000, zone.startOfDayMs(anchorDay));
  for (const def of template.nodes) {
    const node = item.flow.nodes.find(({ key }) => key === def.key);
    const place = places.get(def.key);
    const previous = def.previousKeys.map((key) => item.flow.nodes.find((other) => other.key === key));
    if (!node || !place || !previous.every((other) => other?.status === 3)) continue;
    node.status = 2;
    node.beginAt =
      previous.length === 0 ? item.createdAt : Math.max(...previous.map((other) => other?.finishAt ?? 0));
    if (def.passMode !== 1 && place.endDay + delayDays >= anchorDay) continue;
    node.status = 3;
    node.finishAt = Math.max(
      node.beginAt,
      def.passMode === 1 ? node.beginAt + 420 : moment(place.endDay + delayDays),
    );
  }
}

function makeSubtasks(
  item: StoredItem,
  node: NodeState,
  template: TemplateDef,
  sources: FlowSources,
): StoredSubtask[] {
  const { random, wording, zone } = sources;
  const def = template.nodes.find(({ key }) => key === node.key);
  const from = node.isPerPerson ? node.schedules : node.schedule ? [node.schedule] : [];
  const planned = from.filter(({ start }) => start > 0);
  const space = planned[0];
  let pointsLeft = planned.reduce((sum, { points }) => sum + points, 0);
  return Array.from({ length: random.int(1, 4) }, (_unused, index) => {
    const owner = node.owners.length > 0 ? random.sample(node.owners, 1) : [];
    const points = Math.min(pointsLeft, random.int(1, 3) / 2);
    pointsLeft -= points;
    const lastDay = space ? zone.dayOfMs(space.end) : 0;
    const startDay = space ? random.int(zone.dayOfMs(space.start), lastDay) : 0;
    const isPlanned = space !== undefined && random.chance(0.8);
    const isPassed = node.status === 3 || (node.status === 2 && random.chance(0.4));
    return {
      id: sources.nextSubtaskId(),
      workItemId: item.id,
      nodeKey: node.key,
      position: index + 1,
      name: wording.subtask(random),
      note: random.chance(0.2) ? wording.sentence(random) : '',
      isPassed,
      owners: owner,
      roleOwners: (def?.roleIds ?? []).slice(0, 1).map((role) => ({ role, owners: owner })),
      schedules: isPlanned
        ? [
            {
              owners: owner,
              start: zone.startOfDayMs(startDay),
              end: zone.endOfDayMs(random.int(startDay, lastDay)),
              points,
              isAuto: false,
            },
          ]
        : [],
      deliverable: [],
      fields: {},
      createdBy: item.createdBy,
      createdAt: item.createdAt + 60_000 * (index + 1),
      beginAt: node.beginAt,
      finishAt: isPassed ? node.finishAt || node.beginAt + 3_600_000 : 0,
    };
  });
}

/** Fills an item's nodes and status, and gives its subtasks. */
export function makeNodeFlow(item: StoredItem, template: TemplateDef, sources: FlowSources): StoredSubtask[] {
  const { random } = sources;
  item.flow.nodes = freshNodes(template);
  const places = placeNodes(template, sources);
  const isPlanned = random.chance(0.88);
  const subtasks: StoredSubtask[] = [];
  for (const def of template.nodes) {
    const node = item.flow.nodes.find(({ key }) => key === def.key);
    const place = places.get(def.key);
    if (!node || !place) continue;
    const byHand =
      def.previousKeys.length === 0 || random.chance(0.2)
        ? []
        : random.sample(sources.memberKeys, random.int(1, 3));
    node.owners = def.roleIds.length > 0 ? ownersFromRoles(item, def) : byHand;
    if (isPlanned && def.needsSchedule && random.chance(0.9)) {
      scheduleNode(
        node,
        place,
        def.isPerPersonByDefault && node.owners.length >= 2 && random.chance(0.75),
        sources,
      );
    }
    for (const field of def.form)
      if (random.chance(0.3) && field.typeKey === 'text')
        node.form[field.key] = `https://example.com/${def.key}/${item.id}`;
  }
  setProgress(item, template, places, sources);
  for (const node of item.flow.nodes) {
    if (node.owners.length > 0 && random.chance(0.12))
      subtasks.push(...makeSubtasks(item, node, template, sources));
  }
  item.statusKey = statusOfNodes(item, template);
  return subtasks;
}

const stateWalks: readonly string[][] = [
  ['OPEN'],
  ['OPEN', 'IN PROGRESS'],
  ['OPEN', 'IN PROGRESS', 'RESOLVED'],
  ['OPEN', 'IN PROGRESS', 'RESOLVED', 'REOPENED'],
  ['OPEN', 'IN PROGRESS', 'RESOLVED', 'CLOSED'],
  ['OPEN', 'CLOSED'],
];

/** Fills an item's visits of states and its status. Older items have walked further. */
export function makeStateFlow(
  item: StoredItem,
  type: TypeDef,
  { random, anchorDay, startDay, zone }: FlowSources,
): void {
  const age = anchorDay - startDay;
  const walk = age > 60 && random.chance(0.8) ? (stateWalks[4] ?? []) : random.pick(stateWalks);
  let at = item.createdAt;
  const latest = zone.startOfDayMs(anchorDay);
  item.flow.visits = walk.map((key): StateVisit => {
    const beginAt = at;
    at = Math.min(latest, at + random.int(2, 90) * 3_600_000);
    return { key, beginAt, finishAt: at };
  });
  const last = item.flow.visits.at(-1);
  if (last) last.finishAt = 0;
  item.statusKey = last?.key ?? type.statuses[0]?.key ?? '';
}
