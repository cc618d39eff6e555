// More of a space's configuration: business lines, teams, templates, relations: endpoints.md 2.3, 2.4, 3.6, 3.8.
import type { BusinessDef, NodeDef, SpaceDef, StateDef } from '../catalogue/catalogue';
import { spaces } from '../catalogue/spaces';
import { pathId } from '../http/body-members';
import type { Call, Endpoint, Reply, SpaceRule } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { relationTargets, showFieldConf } from '../present/metadata';

function showBusiness(line: BusinessDef, order: number, space: SpaceDef): JsonRecord {
  const [first = ''] = space.administratorKeys;
  const role_owners: JsonRecord =
    line.level === 1 ? { PM: { role: 'PM', name: 'Product', owners: [first] } } : {};
  return {
    id: line.id,
    name: line.name,
    project: space.projectKey,
    labels: [],
    role_owners,
    watchers: [],
    super_masters: line.level === 1 ? [first] : [],
    order,
    parent: line.parentId,
    disabled: line.isDisabled,
    level_id: line.level,
    children: line.children.map((child, index) => showBusiness(child, index + 1, space)),
  };
}

function listBusinesses(call: Call): Reply {
  const space = call.space();
  const removed = call.services.switches.removedConfigKeys;
  const lines = space.businesses.filter(({ id }) => !removed.includes(id));
  if (lines.length === 0) return refuse(30008);
  return { data: lines.map((line, index) => showBusiness(line, index + 1, space)) };
}

function queryInt(call: Call, name: string, usual: number): number {
  const text = call.query.get(name) ?? '';
  if (text === '') return usual;
  return /^\d{1,9}$/.test(text) ? Number(text) : refuse(20006, `${name} is not a number`);
}

function listTeams(call: Call): Reply {
  const { teams } = call.space();
  const limit = queryInt(call, 'limit', 300) || 300;
  if (limit > 300) return refuse(20006, 'limit is at most 300');
  // Documented as an offset, counted in pages.
  const from = queryInt(call, 'offset', 0) * limit;
  const data = teams.slice(from, from + limit).map((team) => ({
    team_id: team.id,
    team_name: team.name,
    user_keys: team.memberKeys,
    administrators: team.administratorKeys,
    members: team.memberKeys,
  }));
  return { data, beside: { has_more: from + limit < teams.length } };
}

function showNodeConf(node: NodeDef): JsonRecord {
  return {
    state_key: node.key,
    name: node.name,
    tags: node.tags,
    owner_usage_mode: node.roleIds.length > 0 ? 2 : 1,
    owner_roles: node.roleIds,
    owners: [],
    need_schedule: node.needsSchedule,
    different_schedule: node.isPerPersonByDefault,
    visibility_usage_mode: 1,
    deletable: node.isDeletable,
    deletable_operation_role: node.isDeletable ? ['PM'] : [],
    pass_mode: node.passMode,
    is_limit_node: false,
    done_operation_role: node.roleIds,
    done_schedule: node.needsScheduleToFinish,
    done_allocate_owner: node.needsOwnerToFinish,
    done_actual_point: false,
    done_finish_time: false,
    pre_node_state_key: node.previousKeys,
    is_milestone: node.isMilestone,
    belong_status: node.statusKey,
    completion_tips: '',
    task_confs: [],
    sub_tasks: [],
    sub_work_items: [],
  };
}

function showStateConf(state: StateDef): JsonRecord {
  return {
    state_key: state.key,
    name: state.name,
    state_type: state.kind,
    authorized_roles: state.roleIds,
    confirm_form_list: [],
  };
}

function templateDetail(call: Call): Reply {
  const space = call.space();
  const id = pathId(call.params, 'template_id');
  const has = (candidate: SpaceDef) =>
    candidate.types.find(({ templates }) => templates.some((template) => template.id === id));
  const type = has(space);
  if (!type)
    return spaces.some(has) ? refuse(30001) : refuse(50006, 'template not found', 'Template not found');
  const template = type.templates.find((candidate) => candidate.id === id);
  if (!template) return refuse(30001);
  const nodeLinks = template.nodes.flatMap((node) =>
    node.previousKeys.map((source) => ({ source_state_key: source, target_state_key: node.key })),
  );
  const stateLinks = template.transitions.map((move) => ({
    source_state_key: move.sourceKey,
    target_state_key: move.targetKey,
    transition_id: move.id,
  }));
  return {
    data: {
      template_id: template.id,
      template_name: template.name,
      version: template.version,
      is_disabled: template.isDisabled ? 1 : 2,
      work_item_type_key: type.typeKey,
      workflow_confs: template.nodes.map((node) => ({
        ...showNodeConf(node),
        fields: node.form.map((field) => ({
          ...showFieldConf(field, type, space, call.services.switches.disabledOptionIds),
          is_required: node.requiredFormKeys.includes(field.key) ? 1 : 2,
        })),
      })),
      state_flow_confs: template.states.map(showStateConf),
      connections: [...nodeLinks, ...stateLinks],
    },
  };
}

function listRelations(call: Call): Reply {
  const space = call.space();
  const data = space.types.flatMap((type) =>
    type.fields.flatMap((field) =>
      field.relation
        ? [
            {
              id: field.relation.id,
              name: field.relation.name,
              disabled: false,
              relation_type: 0,
              work_item_type_key: type.typeKey,
              work_item_type_name: type.name,
              relation_details: relationTargets(field, space),
            },
          ]
        : [],
    ),
  );
  return { data };
}

const space: SpaceRule = { from: 'path', unknownCode: 10301 };
const keySpace: SpaceRule = { from: 'path', unknownCode: 1000052062 };

/** Endpoints about the rest of a space's configuration. */
export const configurationEndpoints: Endpoint[] = [
  {
    section: '2.3',
    method: 'GET',
    path: '/open_api/:project_key/business/all',
    space: keySpace,
    handle: listBusinesses,
  },
  {
    section: '2.4',
    method: 'GET',
    path: '/open_api/:project_key/teams/all',
    space,
    unknownUserCode: 30006,
    handle: listTeams,
  },
  {
    section: '3.6',
    method: 'GET',
    path: '/open_api/:project_key/template_detail/:template_id',
    space,
    handle: templateDetail,
  },
  {
    section: '3.8',
    method: 'GET',
    path: '/open_api/:project_key/work_item/relation',
    space: keySpace,
    handle: listRelations,
  },
];
