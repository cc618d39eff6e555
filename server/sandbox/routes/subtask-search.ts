// Subtasks over items and spaces: endpoints.md 8.6.
import { canEnter } from '../auth/space-checks';
import type { SpaceDef } from '../catalogue/catalogue';
import { configOf } from '../catalogue/item-config';
import { findSpaceByKey, spaces } from '../catalogue/spaces';
import { optionalInt, optionalRecord, optionalString, readPage, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { showSubtask } from '../present/workflow-info';
import { timeConditions } from '../search/filter-conditions';
import { createParameters, likePattern } from '../search/sql-conditions';
import { visibleCondition } from '../search/visibility';
import { readItems } from '../store/stored-item';
import { readSubtasks } from '../store/stored-subtask';
import { pagination } from './filter';

/** The spaces a body names by key or slug; all the caller may enter when it names none. */
export function namedSpaces(call: Call): SpaceDef[] {
  const keys = stringList(call.body, 'project_keys');
  const names = stringList(call.body, 'simple_names');
  if (new Set([...keys, ...names]).size > 10) return refuse(20057);
  // A slug among the keys is refused, as a public client found.
  for (const key of keys) if (!findSpaceByKey(key)) return refuse(1000052062);
  const isAll = keys.length + names.length === 0;
  return spaces.filter(
    (space) =>
      (isAll || keys.includes(space.projectKey) || names.includes(space.simpleName)) &&
      canEnter(call.caller, space, call.services.switches),
  );
}

async function searchSubtasks(call: Call): Promise<Reply> {
  const { body, services } = call;
  const page = readPage(body, { defaultSize: 50, maxSize: 50 });
  const name = optionalString(body, 'name');
  const userKeys = stringList(body, 'user_keys');
  const status = optionalInt(body, 'status');
  if (status !== null && status !== 0 && status !== 1) return refuse(20006, 'status is 0 or 1');
  optionalRecord(body, 'created_at');
  const parameters = createParameters();
  const places = namedSpaces(call).map(
    (space) =>
      `(project_key = ${parameters.add(space.projectKey)} and ${visibleCondition(call.caller, space, parameters)})`,
  );
  const conditions = [
    `work_item_id in (select id from work_item where deleted_at = 0 and not is_aborted and (${places.join(' or ') || 'false'}))`,
    ...(name === '' ? [] : [`name ilike ${parameters.add(likePattern(name))}`]),
    ...(userKeys.length === 0 ? [] : [`owners && ${parameters.add(userKeys)}::text[]`]),
    ...(status === null ? [] : [`is_passed = ${status === 1}`]),
    ...timeConditions(body, 'created_at', parameters),
  ].join(' and ');
  const { database, zone } = services;
  const counted = await database.query<{ total: number }>(
    `select count(*) as total from (select from subtask where ${conditions} limit ${services.switches.searchCap + 1}) found`,
    parameters.values,
  );
  const total = counted.rows[0]?.total ?? 0;
  if (total > services.switches.searchCap) return refuse(20094);
  const { rows } = await database.query<{ id: number; work_item_id: number }>(
    `select id, work_item_id from subtask where ${conditions} order by id desc limit ${page.pageSize} offset ${(page.pageNum - 1) * page.pageSize}`,
    parameters.values,
  );
  const itemIds = [...new Set(rows.map((row) => row.work_item_id))];
  const items = new Map((await readItems(database, itemIds)).map((item) => [item.id, item]));
  const subtasks = new Map((await readSubtasks(database, itemIds)).map((subtask) => [subtask.id, subtask]));
  const data = rows.flatMap((row) => {
    const item = items.get(row.work_item_id);
    const subtask = subtasks.get(row.id);
    if (!item || !subtask) return [];
    const sub_task = showSubtask(subtask, configOf(item), zone);
    return [{ work_item_id: item.id, work_item_name: item.name, node_id: subtask.nodeKey, sub_task }];
  });
  return { data, beside: pagination(page, total) };
}

/** The endpoint that searches subtasks. */
export const subtaskSearchEndpoints: Endpoint[] = [
  {
    section: '8.6',
    method: 'POST',
    path: '/open_api/work_item/subtask/search',
    perMinute: 450,
    handle: searchSubtasks,
  },
];
