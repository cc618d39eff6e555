// Views: endpoints.md section 9.

import { canEnter } from '../auth/space-checks';
import { spaces } from '../catalogue/spaces';
import { type ViewDef, views } from '../catalogue/views';
import { isMilliseconds } from '../fields/time-family';
import {
  optionalBool,
  optionalRecord,
  optionalString,
  readPage,
  requiredString,
  stringList,
} from '../http/body-members';
import type { Call, Endpoint, Reply, SpaceRule } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { readExpansion, showItems } from '../present/item-info';
import { readResultPage } from '../search/read-result-page';
import { createParameters, type SqlParameters } from '../search/sql-conditions';
import { visibleCondition } from '../search/visibility';
import { personTerm } from '../store/search-terms';
import { pagination } from './filter';
import { requireType } from './find-type';

function isIn(interval: JsonRecord | null, at: number): boolean {
  const bound = (value: unknown, usual: number) => {
    if (value === undefined || value === null || value === 0) return usual;
    return typeof value === 'number' && isMilliseconds(value) ? value : refuse(20013);
  };
  return at >= bound(interval?.start, 0) && at <= bound(interval?.end, Number.POSITIVE_INFINITY);
}

function listViews(call: Call): Reply {
  const { body } = call;
  const space = call.space();
  const typeKey = requiredString(body, 'work_item_type_key');
  const ids = stringList(body, 'view_ids');
  if (ids.length > 10) return refuse(20043);
  const page = readPage(body, { defaultSize: 10, maxSize: 10 });
  const withFilters = optionalBool(body, 'is_query_quick_filter');
  const name = optionalString(body, 'view_name').toLowerCase();
  const creator = optionalString(body, 'created_by');
  const created = optionalRecord(body, 'created_at');
  if (typeKey === 'sub_task') return refuse(20006, 'sub_task has no views');
  requireType(space, typeKey);
  const found = views.filter((view) => {
    if (view.projectKey !== space.projectKey || view.typeKey !== typeKey) return false;
    if (ids.length > 0) return ids.includes(view.id);
    return (
      view.name.toLowerCase().includes(name) &&
      (creator === '' || view.createdBy === creator) &&
      isIn(created, view.createdAt)
    );
  });
  if (ids.length > 0 && found.length === 0) return refuse(30004);
  const from = (page.pageNum - 1) * page.pageSize;
  const data = found.slice(from, from + page.pageSize).map((view) => ({
    view_id: view.id,
    name: view.name,
    view_url: `https://project.feishu.cn/${space.simpleName}/${view.typeKey}View/${view.id}`,
    view_type: view.kind,
    auth: 1,
    system_view: view.isSystem ? 1 : 2,
    collaborators: [view.createdBy],
    created_by: view.createdBy,
    created_at: view.createdAt,
    ...(withFilters && {
      quick_filters: view.quickFilters.map((filter) => ({
        quick_filter_id: filter.id,
        quick_filter_name: filter.name,
      })),
    }),
  }));
  return { data, beside: pagination(page, found.length) };
}

const viewIdPattern = /^V[0-9a-f]{9}$/;

/** The view of the path. Both documented codes for a missing one: an id that could be a deleted view's, or any other text. */
function findView(call: Call): ViewDef {
  const id = call.params.view_id ?? '';
  const view = views.find((candidate) => candidate.id === id);
  if (!view) return refuse(viewIdPattern.test(id) ? 13001 : 30004);
  return view.projectKey === call.space().projectKey ? view : refuse(20012);
}

function viewCondition(call: Call, view: ViewDef, quickFilter: string, parameters: SqlParameters): string {
  const shown =
    view.kind === 0
      ? spaces.filter((space) => canEnter(call.caller, space, call.services.switches))
      : [call.space()];
  const places = shown.map(
    (space) =>
      `(project_key = ${parameters.add(space.projectKey)} and ${visibleCondition(call.caller, space, parameters)})`,
  );
  const filter = view.quickFilters.some(({ id }) => id === quickFilter)
    ? `terms @> ${parameters.add([personTerm(call.actor().userKey)])}`
    : 'true';
  return `(${places.join(' or ')}) and type_key = ${parameters.add(view.typeKey)} and not is_aborted and deleted_at = 0 and (${view.condition}) and ${filter}`;
}

function queryPage(call: Call): { pageNum: number; pageSize: number } {
  const read = (name: string) => {
    const text = call.query.get(name) ?? '';
    return /^\d{0,9}$/.test(text) ? Number(text) : refuse(20006, `${name} is not a number`);
  };
  return readPage(
    { page_num: read('page_num'), page_size: read('page_size') },
    { defaultSize: 200, maxSize: 200 },
  );
}

async function fixedView(call: Call): Promise<Reply> {
  const page = queryPage(call);
  const view = findView(call);
  if (view.kind === 0)
    return refuse(50006, 'Can not handle multiProjectView', 'Can not handle multiProjectView');
  const parameters = createParameters();
  const condition = viewCondition(call, view, call.query.get('quick_filter_id') ?? '', parameters);
  const { database, switches } = call.services;
  const { items, total } = await readResultPage(
    database,
    condition,
    parameters.values,
    page,
    switches.viewCap,
  );
  if (total > switches.viewCap)
    return refuse(50006, 'Es searching too many docs', 'Es searching too many docs');
  return {
    data: {
      view_id: view.id,
      name: view.name,
      created_by: view.createdBy,
      created_at: view.createdAt,
      modified_by: view.createdBy,
      editable: call.space().administratorKeys.includes(call.actor().userKey),
      work_item_id_list: items.map(({ id }) => id),
    },
    beside: pagination(page, total),
  };
}

async function viewItems(call: Call): Promise<Reply> {
  const { body, services } = call;
  const page = readPage(body, { defaultSize: 10, maxSize: 50 });
  const quickFilter = optionalString(body, 'quick_filter_id');
  const expansion = readExpansion(body);
  const view = findView(call);
  if (expansion.workflow && view.typeKey === 'issue') return refuse(20003);
  const parameters = createParameters();
  const condition = viewCondition(call, view, quickFilter, parameters);
  const { items, total } = await readResultPage(services.database, condition, parameters.values, page);
  const data = await showItems(services.database, items, {
    isChosen: () => true,
    expansion,
    zone: services.zone,
  });
  return { data, beside: pagination(page, total) };
}

const space: SpaceRule = { from: 'path', unknownCode: 10301 };

/** Endpoints about views. */
export const viewEndpoints: Endpoint[] = [
  { section: '9.1', method: 'POST', path: '/open_api/:project_key/view_conf/list', space, handle: listViews },
  {
    section: '9.2',
    method: 'GET',
    path: '/open_api/:project_key/fix_view/:view_id',
    space,
    handle: fixedView,
  },
  { section: '9.3', method: 'POST', path: '/open_api/:project_key/view/:view_id', space, handle: viewItems },
];
