// Believable stored values for the fields of an item, one way for each field type; some fields stay empty.

import type { FieldDef, OptionDef, SpaceDef } from '../catalogue/catalogue';
import { allBusinesses } from '../catalogue/spaces';
import type { Json, JsonRecord } from '../json-value';
import type { ZoneDays } from '../time/zone-days';
import { hexOf, type Random } from './random';
import type { Wording } from './wording';

/** What values are made from. */
export interface ValueSources {
  space: SpaceDef;
  random: Random;
  wording: Wording;
  zone: ZoneDays;
  /** Day the item's work begins. */
  startDay: number;
  endDay: number;
  /** Active people of the space. */
  memberKeys: readonly string[];
  /** Items made before, by type key: what relations may point to. */
  earlier: ReadonlyMap<string, readonly number[]>;
  itemId: number;
}

function usable(options: readonly OptionDef[]): OptionDef[] {
  return options.filter(({ isDisabled }) => !isDisabled);
}

function pickPath(field: FieldDef, random: Random): string[] {
  const path: string[] = [];
  let options = usable(field.options);
  while (options.length > 0) {
    const option = random.pick(options);
    path.push(option.id);
    options = usable(option.children);
    if (field.levelMode === 'any' && random.chance(0.3)) break;
    if (field.levelMode === 'fixed' && path.length === field.levelClass) break;
  }
  return path;
}

function pickPaths(field: FieldDef, random: Random): string[][] {
  const paths = Array.from({ length: random.int(1, 3) }, () => pickPath(field, random));
  return [...new Map(paths.map((path) => [path.join('/'), path])).values()];
}

function richText({ random, wording }: ValueSources): Json {
  if (random.chance(0.7))
    return Array.from({ length: random.int(1, 3) }, () => wording.sentence(random)).join('\n');
  return [
    { type: 'paragraph', content: [{ type: 'text', text: wording.sentence(random), attrs: {} }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: wording.sentence(random), attrs: { bold: 'true' } },
        { type: 'hyperlink', attrs: { title: 'Runbook', url: 'https://example.com/runbook' } },
      ],
    },
  ];
}

function relatedIds(field: FieldDef, { random, earlier }: ValueSources, count: number): number[] {
  const ids = new Set<number>();
  for (let draw = 0; draw < count; draw += 1) {
    const pool = earlier.get(random.pick(field.relation?.targetTypeKeys ?? [''])) ?? [];
    // The latest two hundred only: what people relate is usually of the same weeks.
    if (pool.length > 0) ids.add(pool[pool.length - 1 - random.int(0, Math.min(pool.length, 200) - 1)] ?? 0);
  }
  ids.delete(0);
  return [...ids].sort((left, right) => left - right);
}

function groups(field: FieldDef, sources: ValueSources): Json {
  const { random, zone } = sources;
  const regions = random.sample(
    ['EU data centre', 'US data centre', '华东机房', 'Singapore', '内部员工'],
    random.int(1, 3),
  );
  const [region, date, share] = field.subFields;
  return regions.map((name, index) => {
    const fields: JsonRecord = {};
    if (region) fields[region.key] = name;
    if (date) fields[date.key] = zone.startOfDayMs(sources.endDay + index * 7);
    if (share) fields[share.key] = [0.05, 0.3, 1][index] ?? 1;
    const uuid = hexOf(`${sources.itemId}/${index}`, 32);
    return {
      group_uuid: `${uuid.slice(0, 8)}-${uuid.slice(8, 12)}-4${uuid.slice(13, 16)}-8${uuid.slice(17, 20)}-${uuid.slice(20)}`,
      fields,
    };
  });
}

function numberFor(field: FieldDef, random: Random): number {
  if (field.alias === 'confidence') return random.int(4, 19) / 20;
  if (field.alias === 'budget') return random.int(20, 4000) * 100;
  return random.int(1, 40) / 2;
}

function dateFor(field: FieldDef, { zone, endDay, random }: ValueSources): number {
  const day = endDay + random.int(0, 6);
  return field.isDayPrecise
    ? zone.startOfDayMs(day)
    : zone.startOfDayMs(day) + random.int(16, 40) * 1_800_000;
}

function fileFor({ itemId, random }: ValueSources): Json {
  const uid = hexOf(`file/${itemId}`, 8);
  const name = random.pick(['layout.pdf', 'flow.png', 'figures.xlsx', '接口说明.docx']);
  return [
    {
      name,
      type: 'application/octet-stream',
      size: String(random.int(20_000, 900_000)),
      uid,
      url: `https://example.com/files/${uid}`,
    },
  ];
}

const makers: Record<string, (field: FieldDef, sources: ValueSources) => Json> = {
  text: (_field, { wording, random }) => wording.sentence(random),
  multi_text: (_field, sources) => richText(sources),
  select: (field, { random }) => random.pick(usable(field.options)).id,
  radio: (field, { random }) => random.pick(usable(field.options)).id,
  multi_select: (field, { random }) =>
    random.sample(usable(field.options), random.int(1, 3)).map(({ id }) => id),
  tree_select: (field, { random }) => pickPath(field, random),
  tree_multi_select: (field, { random }) => pickPaths(field, random),
  user: (_field, { random, memberKeys }) => random.pick(memberKeys),
  multi_user: (_field, { random, memberKeys }) => random.sample(memberKeys, random.int(1, 3)),
  date: dateFor,
  schedule: (_field, { zone, startDay, endDay }) => ({
    start_time: zone.startOfDayMs(startDay),
    end_time: zone.endOfDayMs(endDay),
  }),
  precise_date: (_field, { zone, endDay }) => ({
    start_time: zone.startOfDayMs(endDay - 2),
    end_time: zone.endOfDayMs(endDay),
  }),
  number: (field, { random }) => numberFor(field, random),
  bool: (_field, { random }) => random.chance(0.4),
  link: (_field, { itemId }) => `https://example.com/spec/${itemId}`,
  link_cloud_doc: (_field, { itemId }) => [`https://example.feishu.cn/wiki/${hexOf(`doc/${itemId}`, 8)}`],
  email: (_field, { random }) =>
    random.pick(['ops@example.com', 'support@example.com', 'pilot.customers@example.com']),
  telephone: (_field, { random }) => `+86-10-555${random.int(1000, 9999)}`,
  business: (_field, { space, random }) =>
    random.pick(allBusinesses(space).filter(({ isDisabled }) => !isDisabled)).id,
  group_type: (_field, { random }) => random.pick(['auto', 'disabled', 'bind']),
  signal: (_field, { random }) => random.chance(0.8),
  multi_signal: (_field, { itemId }) => ({
    status: 'processing',
    detail: [
      {
        id: String(itemId),
        title: 'build',
        status: 'processing',
        view_link: `https://example.com/ci/${itemId}`,
      },
    ],
  }),
  multi_file: (_field, sources) => fileFor(sources),
  compound_field: groups,
  work_item_related_select: (field, sources) => relatedIds(field, sources, 1)[0] ?? null,
  work_item_related_multi_select: (field, sources) => {
    const ids = relatedIds(field, sources, sources.random.int(1, 3));
    return ids.length > 0 ? ids : null;
  },
  'vote-boolean': (_field, { random }) => ({ yes: random.int(0, 9), no: random.int(0, 3) }),
};

/** How often a field is filled; built-ins nearly always, the rarer custom ones less. */
function fillChance(field: FieldDef): number {
  if (field.key === 'priority') return 0.97;
  if (['description', 'business', 'tags', 'watchers', 'group_type'].includes(field.key)) return 0.7;
  return ['compound_field', 'multi_file', 'multi_signal', 'signal', 'vote-boolean'].includes(field.typeKey)
    ? 0.12
    : 0.45;
}

/** The stored fields of an item. */
export function makeFieldValues(fields: readonly FieldDef[], sources: ValueSources): JsonRecord {
  const values: JsonRecord = {};
  for (const field of fields) {
    const isFilledHere =
      field.key === 'name' ||
      field.key === 'role_owners' ||
      field.isObsoleted ||
      field.write === 'calculated';
    const make = makers[field.typeKey];
    const isSystem = field.write === 'system' && field.typeKey !== 'vote-boolean';
    if (isFilledHere || isSystem || !make || !sources.random.chance(fillChance(field))) continue;
    const value = make(field, sources);
    if (value !== null) values[field.key] = value;
  }
  return values;
}
