// The items of the data set, one after another in order of creation. Same seed, anchor day and zone = same items.

import { type RoleDef, type SpaceDef, type TypeDef, terminatedStatusKey } from '../catalogue/catalogue';
import { people } from '../catalogue/people';
import { spaces } from '../catalogue/spaces';
import type { RoleOwners, StoredItem } from '../store/stored-item';
import type { StoredSubtask } from '../store/stored-subtask';
import type { ZoneDays } from '../time/zone-days';
import { makeNodeFlow, makeStateFlow } from './make-flow';
import { makeFieldValues } from './make-values';
import { createRandom, type Random } from './random';
import { pickWording } from './wording';

/** What a data set is made from. */
export interface DataSetPlan {
  items: number;
  seed: number;
  anchorDay: number;
}

/** First ids of the data set; new ones go on behind the last. */
export const firstItemId = 4_620_420_001;
export const firstSubtaskId = 7_282_802_855;

/** An item with its subtasks. */
export interface MadeItem {
  item: StoredItem;
  subtasks: StoredSubtask[];
}

const crafts: Record<string, string> = {
  PM: 'product',
  RD: 'engineering',
  role_9c21ab: 'quality',
  role_7be410: 'design',
  operator: 'engineering',
  reporter: 'quality',
};

function membersOf(space: SpaceDef, craft?: string): string[] {
  return people
    .filter(
      (person) =>
        person.spaces.includes(space.simpleName) && person.status === 'activated' && !person.isGuest,
    )
    .filter((person) => craft === undefined || person.craft === craft)
    .map(({ userKey }) => userKey);
}

function pickSpace(random: Random): SpaceDef {
  const roll = random.next();
  return spaces[roll < 0.42 ? 0 : roll < 0.82 ? 1 : 2] as SpaceDef;
}

function pickType(space: SpaceDef, random: Random): TypeDef {
  const roll = random.next();
  return space.types[roll < 0.56 ? 0 : roll < 0.86 ? 1 : 2] as TypeDef;
}

function rolePeople(role: RoleDef, pool: readonly string[], creator: string, random: Random): string[] {
  // A few items have people other than the defaults: an update that leaves roles out brings the defaults back.
  const keepsDefault = random.chance(0.96);
  if (role.memberAssignMode === 3 && keepsDefault) return [creator];
  if (role.memberAssignMode === 2 && keepsDefault) return role.memberKeys;
  if (pool.length === 0 || random.chance(0.08)) return [];
  return random.sample(pool, role.isMulti ? random.int(1, 3) : 1);
}

/** Days before the anchor day on which an item is created: mostly the last weeks, thinning out over a year. */
function creationAge(random: Random): number {
  return 1 + Math.floor(260 * random.next() ** 2.6);
}

/** Days from creation to the begin of work: usually some days later, for items that were entered late, earlier. */
function startDelay(random: Random): number {
  return random.chance(0.3) ? -random.int(3, 30) : random.int(0, 24);
}

/** Makes the items one by one, so that a large set never sits in memory as a whole. */
export function* makeItems(plan: DataSetPlan, zone: ZoneDays): Generator<MadeItem> {
  const random = createRandom(plan.seed);
  const earlier = new Map(spaces.map((space) => [space.projectKey, new Map<string, number[]>()]));
  const pools = new Map(
    spaces.map((space) => [
      space.projectKey,
      new Map(Object.entries(crafts).map(([role, craft]) => [role, membersOf(space, craft)])),
    ]),
  );
  const everybody = new Map(spaces.map((space) => [space.projectKey, membersOf(space)]));
  // Items are numbered in order of creation, so the ages are drawn first and sorted.
  const ages = Array.from({ length: plan.items }, () => creationAge(random)).sort(
    (left, right) => right - left,
  );
  let subtaskId = firstSubtaskId;
  for (let index = 0; index < plan.items; index += 1) {
    const id = firstItemId + index;
    const createdDay = plan.anchorDay - (ages[index] ?? 1);
    const startDay = createdDay + startDelay(random);
    const space = pickSpace(random);
    const type = pickType(space, random);
    const memberKeys = everybody.get(space.projectKey) ?? [];
    const pool = pools.get(space.projectKey);
    const wording = pickWording(space, random);
    const creatorRole = type.flowMode === 'workflow' ? 'PM' : 'reporter';
    const createdBy = random.pick(pool?.get(creatorRole) ?? memberKeys);
    const createdAt = zone.startOfDayMs(createdDay) + random.int(540, 1140) * 60_000 + (index % 60_000);
    const enabled = type.templates.filter(({ isDisabled }) => !isDisabled);
    const template = random.chance(0.65) ? enabled[0] : random.pick(enabled);
    if (!template) throw new Error(`type ${type.typeKey} has no template`);
    const roles: RoleOwners[] = type.roles.map((role) => ({
      role: role.id,
      owners: rolePeople(role, pool?.get(role.id) ?? [], createdBy, random),
    }));
    const known = earlier.get(space.projectKey) ?? new Map<string, number[]>();
    const item: StoredItem = {
      id,
      projectKey: space.projectKey,
      typeKey: type.typeKey,
      name: wording.title(random, type),
      templateId: template.id,
      statusKey: '',
      isAborted: false,
      abortReason: '',
      isFrozen: random.chance(0.01),
      isConfidential: random.chance(0.015),
      createdBy,
      createdAt,
      updatedBy: createdBy,
      updatedAt: createdAt,
      deletedBy: '',
      deletedAt: 0,
      fields: {},
      roles,
      flow: { nodes: [], visits: [] },
    };
    const endDay = startDay + random.int(8, 35);
    item.fields = makeFieldValues(type.fields, {
      space,
      random,
      wording,
      zone,
      startDay,
      endDay,
      memberKeys,
      earlier: known,
      itemId: id,
    });
    const flowSources = {
      random,
      zone,
      wording,
      anchorDay: plan.anchorDay,
      startDay,
      memberKeys,
      delayDays: random.chance(0.75) ? 0 : random.int(1, 12),
      nextSubtaskId: () => subtaskId++,
    };
    let subtasks: StoredSubtask[] = [];
    if (type.flowMode === 'workflow') subtasks = makeNodeFlow(item, template, flowSources);
    else makeStateFlow(item, type, flowSources);
    if (random.chance(0.06)) {
      item.isAborted = true;
      item.abortReason = random.pick(['cancel', 'repeat', wording.sentence(random)]);
      item.statusKey = terminatedStatusKey(type);
    }
    const moments = [
      ...item.flow.nodes.map(({ finishAt, beginAt }) => Math.max(finishAt, beginAt)),
      ...item.flow.visits.map(({ beginAt }) => beginAt),
    ];
    item.updatedAt = Math.max(createdAt, ...moments) + random.int(1, 3_000_000);
    item.updatedBy = random.pick(memberKeys);
    const ids = known.get(type.typeKey) ?? [];
    // Relations lead to the latest items only, so the rest need not be remembered.
    known.set(type.typeKey, [...(ids.length > 400 ? ids.slice(-200) : ids), id]);
    yield { item, subtasks };
  }
}
