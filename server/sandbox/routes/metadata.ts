// Types and their configuration: endpoints.md 3.1 to 3.5 and 3.7.
import type { FieldDef, SpaceDef } from '../catalogue/catalogue';
import { findType } from '../catalogue/spaces';
import { optionalString } from '../http/body-members';
import type { Call, Endpoint, Reply, SpaceRule } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { showFieldConf, showFlowRole, showSimpleField } from '../present/metadata';
import { requireType } from './find-type';

function listTypes(call: Call): Reply {
  const data = call.space().types.map((type) => ({
    type_key: type.typeKey,
    name: type.name,
    api_name: type.apiName,
    is_disable: type.isDisabled ? 1 : 2,
    enable_model_resource_lib: false,
  }));
  return { data };
}

function typeDetail(call: Call): Reply {
  const type = requireType(call.space(), call.params.work_item_type_key ?? '');
  const schedule = type.fields.find(({ typeKey }) => typeKey === 'schedule');
  const estimate = type.fields.find(({ alias }) => alias === 'estimate');
  return {
    data: {
      type_key: type.typeKey,
      name: type.name,
      api_name: type.apiName,
      flow_mode: type.flowMode,
      description: '',
      is_disabled: type.isDisabled,
      is_pinned: type.typeKey === 'story',
      enable_schedule: type.flowMode === 'workflow',
      schedule_field_key: schedule?.key ?? '',
      schedule_field_name: schedule?.name ?? '',
      estimate_point_field_key: estimate?.key ?? '',
      estimate_point_field_name: estimate?.name ?? '',
      actual_work_time_field_key: '',
      actual_work_time_field_name: '',
      belong_roles: type.roles.map(({ id, name }) => ({ id, key: id, name })),
      actual_work_time_switch: false,
      enable_model_resource_lib: false,
    },
  };
}

function scopesOf(space: SpaceDef, field: FieldDef): string[] {
  return space.types
    .filter(({ fields }) => fields.some(({ key }) => key === field.key))
    .map(({ typeKey }) => typeKey);
}

/** Lists of fields by type: all types, one, or the custom fields of subtasks. */
function fieldOwners(space: SpaceDef, typeKey: string): { typeKey: string; fields: FieldDef[] }[] {
  if (typeKey === '') return space.types;
  if (typeKey === 'sub_task') return space.types.map((type) => ({ typeKey, fields: type.subtaskFields }));
  return [findType(space, typeKey) ?? refuse(30001)];
}

function listFields(call: Call): Reply {
  const space = call.space();
  const typeKey = optionalString(call.body, 'work_item_type_key');
  const disabledIds = call.services.switches.disabledOptionIds;
  const fields = new Map<string, { field: FieldDef; typeKey: string }>();
  for (const owner of fieldOwners(space, typeKey)) {
    for (const field of owner.fields)
      if (!fields.has(field.key)) fields.set(field.key, { field, typeKey: owner.typeKey });
  }
  return {
    data: [...fields.values()].map((entry) => {
      const scopes = typeKey === 'sub_task' ? [typeKey] : scopesOf(space, entry.field);
      return showSimpleField(entry.field, scopes, entry.typeKey, disabledIds);
    }),
  };
}

function listMeta(call: Call): Reply {
  const space = call.space();
  const type = requireType(space, call.params.work_item_type_key ?? '');
  if (type.isDisabled) return refuse(20044);
  const disabledIds = call.services.switches.disabledOptionIds;
  return {
    data: type.fields
      .filter(({ isInMeta }) => isInMeta)
      .map((field) => showFieldConf(field, type, space, disabledIds)),
  };
}

function listTemplates(call: Call): Reply {
  const type = requireType(call.space(), call.params.work_item_type_key ?? '');
  const data = type.templates.map((template) => ({
    template_id: String(template.id),
    template_name: template.name,
    is_disabled: template.isDisabled ? 1 : 2,
    version: template.version,
    unique_key: template.uniqueKey,
    template_key: template.key,
  }));
  return { data };
}

function listRoles(call: Call): Reply {
  return { data: requireType(call.space(), call.params.work_item_type_key ?? '').roles.map(showFlowRole) };
}

const space: SpaceRule = { from: 'path', unknownCode: 10301 };

/** Endpoints about the configuration of a space. */
export const metadataEndpoints: Endpoint[] = [
  {
    section: '3.1',
    method: 'GET',
    path: '/open_api/:project_key/work_item/all-types',
    space,
    unknownUserCode: 10023,
    handle: listTypes,
  },
  {
    section: '3.2',
    method: 'GET',
    path: '/open_api/:project_key/work_item/type/:work_item_type_key',
    space,
    handle: typeDetail,
  },
  { section: '3.3', method: 'POST', path: '/open_api/:project_key/field/all', space, handle: listFields },
  {
    section: '3.4',
    method: 'GET',
    path: '/open_api/:project_key/work_item/:work_item_type_key/meta',
    space,
    handle: listMeta,
  },
  {
    section: '3.5',
    method: 'GET',
    path: '/open_api/:project_key/template_list/:work_item_type_key',
    space,
    handle: listTemplates,
  },
  {
    section: '3.7',
    method: 'GET',
    path: '/open_api/:project_key/flow_roles/:work_item_type_key',
    space: { ...space, unknownCode: 1000052062 },
    handle: listRoles,
  },
];
