// WorkItemInfo: the item object of all list and detail calls (endpoints.md 5.0), with its expansions.
import { configOf, type ItemConfig } from '../catalogue/item-config';
import { findPerson } from '../catalogue/people';
import { groupsOf, showGroup } from '../fields/compound-family';
import { showMultiText } from '../fields/rich-text';
import { optionalBool, optionalRecord } from '../http/body-members';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import type { Sql } from '../store/database';
import type { StoredItem } from '../store/stored-item';
import { readSubtasks, type StoredSubtask } from '../store/stored-subtask';
import type { ZoneDays } from '../time/zone-days';
import { type FieldChoice, showItemFields } from './item-fields';
import { showUserDetail } from './shared-shapes';
import { peopleOfWorkflow, showNodeFlow } from './workflow-info';

/** The expansions a request asks for. */
export interface Expansion {
  workflow: boolean;
  multiText: boolean;
  relationDetail: boolean;
  userDetail: boolean;
  groupUuid: boolean;
  parent: boolean;
  /** Where a subtask belongs; nothing on items. */
  subtaskParent: boolean;
}

/** Reads `expand` of a request body. */
export function readExpansion(body: JsonRecord): Expansion {
  const expand = optionalRecord(body, 'expand') ?? {};
  return {
    workflow: optionalBool(expand, 'need_workflow'),
    multiText: optionalBool(expand, 'need_multi_text'),
    relationDetail: optionalBool(expand, 'relation_fields_detail'),
    userDetail: optionalBool(expand, 'need_user_detail'),
    groupUuid: optionalBool(expand, 'need_group_uuid_for_compound'),
    parent: optionalBool(expand, 'need_parent_workitem'),
    subtaskParent: optionalBool(expand, 'need_sub_task_parent'),
  };
}

function currentNodes(item: StoredItem, { template }: ItemConfig): JsonRecord[] {
  return template.nodes.flatMap((def) => {
    const node = item.flow.nodes.find(({ key }) => key === def.key);
    return node?.status === 2
      ? [{ id: def.key, name: def.name, owners: node.owners, milestone: def.isMilestone }]
      : [];
  });
}

function stateTimes(item: StoredItem, { template }: ItemConfig): JsonRecord[] {
  const nodes = template.nodes.flatMap((def) => {
    const node = item.flow.nodes.find(({ key }) => key === def.key);
    if (!node || node.beginAt === 0) return [];
    return [{ state_key: def.key, name: def.name, start_time: node.beginAt, end_time: node.finishAt }];
  });
  const visits = item.flow.visits.map((visit) => ({
    state_key: visit.key,
    name: template.states.find(({ key }) => key === visit.key)?.name ?? visit.key,
    start_time: visit.beginAt,
    end_time: visit.finishAt,
  }));
  return [...nodes, ...visits];
}

function showStatus(item: StoredItem, { type }: ItemConfig, withHistory: boolean): JsonRecord {
  const entry = (key: string, at: number): JsonRecord => {
    const status = type.statuses.find((candidate) => candidate.key === key);
    return {
      state_key: key,
      is_archived_state: status?.isArchived ?? false,
      is_init_state: status?.isInitial ?? false,
      updated_at: at,
      updated_by: item.updatedBy,
    };
  };
  const since = Math.max(
    item.createdAt,
    ...item.flow.nodes.map(({ beginAt }) => beginAt),
    ...item.flow.visits.map(({ beginAt }) => beginAt),
  );
  const now = entry(item.statusKey, since);
  if (!withHistory) return now;
  const past = item.flow.visits.slice(0, -1).map((visit) => entry(visit.key, visit.beginAt));
  return { ...now, history: [...past, now] };
}

function relationDetails(
  item: StoredItem,
  { type }: ItemConfig,
  typeKeys: ReadonlyMap<number, string>,
): JsonRecord[] {
  return type.fields.flatMap((field) => {
    if (!field.relation) return [];
    const stored = item.fields[field.key] ?? [];
    const ids = (Array.isArray(stored) ? stored : [stored]).filter((id) => typeof id === 'number');
    if (ids.length === 0) return [];
    const detail = ids.map((id) => ({
      story_id: id,
      work_item_type_key: typeKeys.get(id) ?? '',
      project_key: item.projectKey,
    }));
    return [{ field_key: field.key, detail }];
  });
}

async function relatedTypes(sql: Sql, items: readonly StoredItem[]): Promise<Map<number, string>> {
  const ids = items.flatMap((item) =>
    configOf(item).type.fields.flatMap((field) =>
      field.relation ? [item.fields[field.key] ?? []].flat() : [],
    ),
  );
  const { rows } = await sql.query<{ id: number; type_key: string }>(
    'select id, type_key from work_item where id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.type_key]));
}

function expandItem(
  item: StoredItem,
  config: ItemConfig,
  subtasks: StoredSubtask[],
  expansion: Expansion,
  isChosen: FieldChoice,
  zone: ZoneDays,
): JsonRecord {
  const more: JsonRecord = {};
  const chosen = config.type.fields.filter(isChosen);
  if (expansion.workflow) more.workflow_infos = showNodeFlow(item, config, subtasks, zone, () => true);
  if (expansion.multiText) {
    more.multi_texts = chosen.flatMap((field) => {
      const stored = item.fields[field.key] ?? null;
      return field.typeKey === 'multi_text' && stored !== null
        ? [{ field_key: field.key, field_value: showMultiText(stored) }]
        : [];
    });
  }
  if (expansion.groupUuid) {
    more.compound_field_extra = chosen
      .filter(({ typeKey }) => typeKey === 'compound_field')
      .map((field) => ({
        field_key: field.key,
        field_alias: field.alias,
        field_type_key: field.typeKey,
        field_value: groupsOf(item.fields[field.key]).map((group) => ({
          group_uuid: group.group_uuid,
          fields: showGroup(field, group),
        })),
      }));
  }
  if (expansion.userDetail) {
    const keys = new Set([item.createdBy, item.updatedBy, ...peopleOfWorkflow(item, subtasks)]);
    more.user_details = [...keys].flatMap((key) => findPerson(key) ?? []).map(showUserDetail);
  }
  if (expansion.parent) {
    const field = config.type.fields.find(({ typeKey }) => typeKey === 'work_item_related_select');
    const parent = field && item.fields[field.key];
    more.parent_work_item = typeof parent === 'number' ? [{ parent_work_item_id: parent }] : [];
  }
  return more;
}

/** The items as list and detail calls return them, in the given order. */
export async function showItems(
  sql: Sql,
  items: readonly StoredItem[],
  options: { isChosen: FieldChoice; expansion: Expansion; zone: ZoneDays; withHistory?: boolean },
): Promise<JsonRecord[]> {
  const { expansion, isChosen, zone } = options;
  if (expansion.workflow && items.some((item) => configOf(item).type.flowMode === 'stateflow'))
    return refuse(20003);
  const subtasks = expansion.workflow
    ? await readSubtasks(
        sql,
        items.map(({ id }) => id),
      )
    : [];
  const typeKeys = expansion.relationDetail ? await relatedTypes(sql, items) : new Map<number, string>();
  return items.map((item) => {
    const config = configOf(item);
    const isNodeFlow = config.type.flowMode === 'workflow';
    return {
      id: item.id,
      name: item.name,
      work_item_type_key: item.typeKey,
      project_key: item.projectKey,
      simple_name: config.space.simpleName,
      template_id: item.templateId,
      template_type: isNodeFlow ? 'control' : 'stateflow',
      pattern: isNodeFlow ? 'Node' : 'State',
      sub_stage: item.statusKey,
      work_item_status: showStatus(item, config, options.withHistory ?? false),
      current_nodes: currentNodes(item, config),
      state_times: stateTimes(item, config),
      created_by: item.createdBy,
      created_at: item.createdAt,
      updated_by: item.updatedBy,
      updated_at: item.updatedAt,
      deleted_by: '',
      deleted_at: 0,
      fields: showItemFields(item, config, isChosen),
      ...(expansion.relationDetail && { relation_fields_detail: relationDetails(item, config, typeKeys) }),
      ...expandItem(
        item,
        config,
        subtasks.filter(({ workItemId }) => workItemId === item.id),
        expansion,
        isChosen,
        zone,
      ),
    };
  });
}
