// Lists over several spaces and along relations: endpoints.md 5.2 and 5.5.
import type { SpaceDef } from '../catalogue/catalogue';
import { spaces as allSpaces, findType } from '../catalogue/spaces';
import {
  idList,
  optionalInt,
  optionalRecord,
  optionalString,
  pathId,
  readPage,
  requiredString,
  stringList,
} from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { readExpansion, showItems } from '../present/item-info';
import { builtInConditions } from '../search/filter-conditions';
import { readResultPage } from '../search/read-result-page';
import { createParameters, keyLiteral, type SqlParameters } from '../search/sql-conditions';
import { visibleCondition } from '../search/visibility';
import { roleTerm } from '../store/search-terms';
import { pagination } from './filter';
import { readPathItem } from './open-item';
import { namedSpaces } from './subtask-search';

function personCondition(call: Call, parameters: SqlParameters): string[] {
  const person = optionalRecord(call.body, 'search_user');
  if (!person) return [];
  const key = optionalString(person, 'field_key');
  const role = optionalString(person, 'role');
  const users = stringList(person, 'user_keys');
  if (key !== '' && role !== '') return refuse(20058);
  if (users.length === 0 || key + role === '') return refuse(20059);
  if (role !== '') return [`terms && ${parameters.add(users.map((user) => roleTerm(role, user)))}`];
  if (key === 'owner') return [`created_by = any(${parameters.add(users)})`];
  if (key === 'watchers') return [`fields -> 'watchers' ?| ${parameters.add(users)}::text[]`];
  const holder = { issue_operator: 'operator', issue_reporter: 'reporter' }[key];
  if (!holder) return refuse(20006, 'search_user.field_key is wrong');
  return [`terms && ${parameters.add(users.map((user) => roleTerm(holder, user)))}`];
}

function placeCondition(
  call: Call,
  spaces: readonly SpaceDef[],
  typeKey: string,
  parameters: SqlParameters,
): string {
  const places = spaces
    .filter((space) => findType(space, typeKey))
    .map(
      (space) =>
        `(project_key = ${parameters.add(space.projectKey)} and ${visibleCondition(call.caller, space, parameters)})`,
    );
  return `type_key = ${parameters.add(typeKey)} and (${places.join(' or ') || 'false'})`;
}

async function filterAcross(call: Call): Promise<Reply> {
  const { body, services } = call;
  const typeKey = optionalString(body, 'work_item_type_key');
  if (!allSpaces.some((space) => findType(space, typeKey))) return refuse(20003);
  const ids = idList(body, 'work_item_ids');
  if (ids.length > 50) return refuse(20028);
  const templates = idList(body, 'template_ids');
  if (optionalInt(body, 'tenant_group_id')) return refuse(20049);
  const page = readPage(body, { defaultSize: 20, maxSize: 50 });
  const expansion = readExpansion(body);
  const parameters = createParameters();
  const conditions = [
    placeCondition(call, namedSpaces(call), typeKey, parameters),
    'not is_aborted',
    'deleted_at = 0',
    ...personCondition(call, parameters),
    ...builtInConditions(body, parameters),
    ...(ids.length > 0 ? [`id = any(${parameters.add(ids)}::bigint[])`] : []),
    ...(templates.length > 0 ? [`template_id = any(${parameters.add(templates)}::bigint[])`] : []),
  ];
  const { items, total } = await readResultPage(
    services.database,
    conditions.join(' and '),
    parameters.values,
    page,
    services.switches.searchCap,
  );
  if (total > services.switches.searchCap) return refuse(20094);
  const data = await showItems(services.database, items, {
    isChosen: () => true,
    expansion,
    zone: services.zone,
  });
  return { data, beside: pagination(page, total) };
}

async function searchByRelation(call: Call): Promise<Reply> {
  const { body, services } = call;
  const space = call.space();
  pathId(call.params, 'work_item_id');
  const wanted = requiredString(body, 'relation_work_item_type_key');
  const key = requiredString(body, 'relation_key');
  const kind = optionalInt(body, 'relation_type') ?? 0;
  if (kind !== 0 && kind !== 1) return refuse(20062);
  const page = readPage(body, { defaultSize: 50, maxSize: 50 });
  const expansion = readExpansion(body);
  const item = await readPathItem(call);
  const type = findType(space, item.typeKey);
  const wantedType = findType(space, wanted) ?? refuse(20060);
  const find = (fields: typeof wantedType.fields) =>
    fields.find((field) => (kind === 0 ? field.key : field.alias) === key);
  // The field sits on the asked item, or on the wanted items and points back to it.
  const own = type && find(type.fields);
  const back = find(wantedType.fields);
  if (!own && !back) return refuse(30018);
  if (!own?.relation && !back?.relation) return refuse(20061);
  const parameters = createParameters();
  let condition: string;
  if (own?.relation?.targetTypeKeys.includes(wanted)) {
    const stored = [item.fields[own.key] ?? []].flat();
    condition = `id = any(${parameters.add(stored)}::bigint[])`;
  } else if (back?.relation?.targetTypeKeys.includes(item.typeKey)) {
    const stored = `fields -> ${keyLiteral(back.key)}`;
    condition = `${stored} @> ${parameters.add(JSON.stringify(item.id))}::jsonb`;
  } else return refuse(20060);
  const place = `project_key = ${parameters.add(space.projectKey)} and type_key = ${parameters.add(wanted)} and not is_aborted and deleted_at = 0`;
  const visible = visibleCondition(call.caller, space, parameters);
  const { items, total } = await readResultPage(
    services.database,
    `${place} and ${visible} and ${condition}`,
    parameters.values,
    page,
    services.switches.searchCap,
  );
  if (total > services.switches.searchCap) return refuse(20055);
  const data = await showItems(services.database, items, {
    isChosen: () => true,
    expansion,
    zone: services.zone,
  });
  return { data, beside: pagination(page, total) };
}

/** Endpoints that list over spaces and along relations. */
export const filterAcrossEndpoints: Endpoint[] = [
  {
    section: '5.2',
    method: 'POST',
    path: '/open_api/work_items/filter_across_project',
    perMinute: 450,
    handle: filterAcross,
  },
  {
    section: '5.5',
    method: 'POST',
    path: '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id/search_by_relation',
    space: { from: 'path', unknownCode: 10301 },
    perSecond: 10,
    handle: searchByRelation,
  },
];
