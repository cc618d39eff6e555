// Rows of the explorer: what matches a filter, with only the fields that the table shows. Called by its page and its route.
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { dayOfMs } from '@/lib/schedule/days';
import { conditionsIn, type ItemFilter } from '@/lib/work-item/filter';
import { brokenConditions } from '@/lib/work-item/filter-match';
import type { ExplorerRows, WorkItem } from '@/lib/work-item/work-item';
import type { Actor } from '../actor';
import { readTypeMetadata } from '../metadata';
import type { WorkItem as ApiWorkItem } from '../open-api/work-item';
import { findPeople } from '../people';
import type { Services } from '../services';
import { decodeWorkItem, userKeysIn } from './decode';
import { namesOfPageLinks } from './page-links';
import { doorFor } from './search/door';
import { readStretch } from './search/read-stretch';

/** `fieldKeys`: what the table shows, sorts and groups by; unknown keys are left out. `pageNum` from 1, `pageSize` at most 200. */
export type ExploreInput = {
  typeName: string | undefined;
  filter: ItemFilter;
  fieldKeys: readonly string[];
  pageNum: number;
  pageSize: number;
  /** `background` for rows nobody is waiting for. */
  priority?: 'interactive' | 'background';
};

/** Needed beside the asked fields: who has a state-flow item in hand, and whether it is late. */
const ALWAYS = ['current_status_operator', 'finish_status'];

/** The rows, their people and linked names, and the conditions that the platform did not obey. */
export async function exploreItems(
  actor: Actor,
  services: Services,
  input: ExploreInput,
): Promise<Result<ExplorerRows>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type, fields } = metadata.value;
  const { zone } = services;
  const context = { fields, userKey: actor.userKey, today: dayOfMs(services.now(), zone), zone };
  const door = doorFor(input.filter, context);
  if (!door.ok) return door;
  const shown = new Set([...input.fieldKeys, ...ALWAYS]);
  const asked = new Set([
    ...shown,
    ...conditionsIn(input.filter.group).map((condition) => condition.fieldKey),
  ]);
  const askedFields = fields.filter((field) => asked.has(field.key));
  const found = await readStretch(actor, services, {
    typeKey: type.key,
    door: door.value,
    pageNum: input.pageNum,
    pageSize: input.pageSize,
    fieldKeys: askedFields.map((field) => field.key),
    priority: input.priority ?? 'interactive',
  });
  if (!found.ok) return found;
  const decode = (item: ApiWorkItem) => decodeWorkItem(item, withStatus(askedFields, fields), zone);
  const items = found.value.items.map(decode);
  const ignoredKeys = brokenConditions(input.filter.group, items, context);
  const rows = items.map((item) => onlyFilled(item, shown));
  const [people, relatedNames] = await Promise.all([
    findPeople(actor, services, userKeysIn(rows)),
    namesOfPageLinks(
      actor,
      services,
      fields.filter((field) => shown.has(field.key)),
      rows,
    ),
  ]);
  if (!people.ok) return people;
  if (!relatedNames.ok) return relatedNames;
  return ok({
    items: rows,
    total: found.value.total,
    people: people.value,
    relatedNames: relatedNames.value,
    ignoredKeys,
    readAtMs: services.now(),
  });
}

/** The status is named by its field's options, whether its column is shown or not. */
function withStatus(asked: readonly Field[], fields: readonly Field[]): Field[] {
  const status = fields.find((field) => field.key === 'work_item_status');
  return status && !asked.includes(status) ? [...asked, status] : [...asked];
}

/** Ten thousand rows are kept in the browser: only what is shown and not empty goes there. */
function onlyFilled(item: WorkItem, shown: ReadonlySet<string>): WorkItem {
  const values: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(item.values)) {
    if (value.kind !== 'empty' && shown.has(key)) values[key] = value;
  }
  return { ...item, values };
}
