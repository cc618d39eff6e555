// Lists by built-in dimensions: endpoints.md 5.1.
import { idList, optionalString, readPage, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { Json, JsonRecord } from '../json-value';
import { readExpansion, showItems } from '../present/item-info';
import { builtInConditions } from '../search/filter-conditions';
import { readResultPage } from '../search/read-result-page';
import { createParameters, type SqlParameters } from '../search/sql-conditions';
import { visibleCondition } from '../search/visibility';
import type { Sql } from '../store/database';
import { personTerm } from '../store/search-terms';
import { readItems } from '../store/stored-item';
import { requireType } from './find-type';

/** The `pagination` member beside `data`. */
export function pagination(page: { pageNum: number; pageSize: number }, total: number): JsonRecord {
  return { pagination: { page_num: page.pageNum, page_size: page.pageSize, total } };
}

async function idCondition(sql: Sql, body: JsonRecord, parameters: SqlParameters): Promise<string[]> {
  const ids = idList(body, 'work_item_ids');
  if (ids.length === 0) return [];
  const found = await readItems(sql, ids);
  if (found.length < ids.length) return refuse(30005);
  return [`id = any(${parameters.add(ids)}::bigint[])`];
}

async function filterItems(call: Call): Promise<Reply> {
  const { body, services } = call;
  const space = call.space();
  const typeKeys = stringList(body, 'work_item_type_keys');
  if (typeKeys.length === 0) return refuse(20003);
  const userKeys = stringList(body, 'user_keys');
  if (userKeys.length > 10) return refuse(20004);
  const page = readPage(body, { defaultSize: 20, maxSize: 200 });
  const expansion = readExpansion(body);
  for (const key of typeKeys) requireType(space, key);
  const parameters = createParameters();
  const conditions = [
    `project_key = ${parameters.add(space.projectKey)}`,
    `type_key = any(${parameters.add(typeKeys)})`,
    'not is_aborted',
    'deleted_at = 0',
    visibleCondition(call.caller, space, parameters),
  ];
  // Documented trap: a search_id overrides every other condition.
  if (optionalString(body, 'search_id') === '') {
    conditions.push(...builtInConditions(body, parameters));
    if (userKeys.length > 0) conditions.push(`terms && ${parameters.add(userKeys.map(personTerm))}`);
    conditions.push(...(await idCondition(services.database, body, parameters)));
  }
  const { items, total } = await readResultPage(
    services.database,
    conditions.join(' and '),
    parameters.values,
    page,
  );
  const data: Json = await showItems(services.database, items, {
    isChosen: () => true,
    expansion,
    zone: services.zone,
  });
  return { data, beside: pagination(page, total) };
}

/** Endpoints that list items by built-in dimensions. */
export const filterEndpoints: Endpoint[] = [
  {
    section: '5.1',
    method: 'POST',
    path: '/open_api/:project_key/work_item/filter',
    space: { from: 'path', unknownCode: 10301, notInstalledCode: 10001 },
    perMinute: 450,
    handle: filterItems,
  },
];
