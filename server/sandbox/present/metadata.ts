// SimpleField, FieldConf and the other configuration objects (fields.md section 6, endpoints.md section 3).
import type { FieldDef, OptionDef, RoleDef, SpaceDef, TypeDef } from '../catalogue/catalogue';
import type { Json, JsonRecord } from '../json-value';

/** Ids of options that are disabled beside those the configuration disables. */
type DisabledIds = readonly string[];

function isDisabled(option: OptionDef, disabledIds: DisabledIds): 1 | 2 {
  return option.isDisabled || disabledIds.includes(option.id) ? 1 : 2;
}

function showOptions(
  options: readonly OptionDef[],
  isCascade: boolean,
  disabledIds: DisabledIds,
  extra: (order: number, option: OptionDef) => JsonRecord,
): JsonRecord[] {
  return options.map((option, index) => ({
    label: option.label,
    value: option.id,
    ...extra(index + 1, option),
    is_disabled: isDisabled(option, disabledIds),
    is_visibility: 1,
    ...(isCascade && { children: showOptions(option.children, true, disabledIds, extra) }),
  }));
}

function isCascade(field: FieldDef): boolean {
  return field.typeKey.startsWith('tree_');
}

function numberConfig(field: FieldDef): JsonRecord {
  if (!field.numberConfig) return {};
  const { symbol_setting: sign, ...config } = field.numberConfig;
  return { number_config: { ...config, symbol_setting: { display: sign, value: sign, layout: '' } } };
}

function personnelScope(field: FieldDef): JsonRecord {
  if (field.editableRoleIds.length === 0) return {};
  return {
    editable_personnel_scope: { editable_personnel_range_type: '2', editable_roles: field.editableRoleIds },
  };
}

/** A field as `field/all` lists it; `scopes` are the types that have it. */
export function showSimpleField(
  field: FieldDef,
  scopes: readonly string[],
  typeKey: string,
  disabledIds: DisabledIds,
): JsonRecord {
  return {
    field_key: field.key,
    field_alias: field.alias,
    field_name: field.name,
    field_type_key: field.typeKey,
    is_custom_field: field.isCustom,
    is_obsoleted: field.isObsoleted,
    work_item_scopes: [...scopes],
    value_generate_mode: field.write === 'calculated' ? 'Calculated' : 'Default',
    relation_id: field.relation?.id ?? '',
    options: showOptions(field.options, isCascade(field), disabledIds, (order, { color }) => ({
      order,
      ...(color && { color }),
      ...(field.isCustom && { work_item_type_key: typeKey }),
    })),
    compound_fields: field.subFields.map((sub) => showSimpleField(sub, scopes, typeKey, disabledIds)),
    ...numberConfig(field),
    ...personnelScope(field),
  };
}

function defaultValue(field: FieldDef): JsonRecord {
  const option = field.options.find(({ id }) => id === field.defaultOptionId);
  const appear = field.isVisibility === 2 ? 3 : 1;
  return { default_appear: appear, value: option ? { label: option.label, value: option.id } : null };
}

function roleAssign(role: RoleDef): JsonRecord {
  return {
    role: role.id,
    name: role.name,
    default_appear: 1,
    deletable: role.isDeletable ? 1 : 2,
    member_assign: role.memberAssignMode,
    members: role.memberKeys,
  };
}

function relationOf(field: FieldDef, type: TypeDef, space: SpaceDef): JsonRecord {
  if (!field.relation) return {};
  return {
    work_item_relation: {
      id: field.relation.id,
      name: field.relation.name,
      relation_type: 0,
      work_item_type_key: type.typeKey,
      relation_details: relationTargets(field, space),
    },
  };
}

/** The types a related-item field leads to. */
export function relationTargets(field: FieldDef, space: SpaceDef): JsonRecord[] {
  return (field.relation?.targetTypeKeys ?? []).map((key) => ({
    project_key: space.projectKey,
    project_name: space.name,
    work_item_type_key: key,
    work_item_type_name: space.types.find(({ typeKey }) => typeKey === key)?.name ?? key,
  }));
}

/** A field as `meta` lists it: what can be set, with its rules. */
export function showFieldConf(
  field: FieldDef,
  type: TypeDef,
  space: SpaceDef,
  disabledIds: DisabledIds,
): JsonRecord {
  const conf: JsonRecord = {
    field_key: field.key,
    field_alias: field.alias,
    field_name: field.name,
    field_type_key: field.typeKey,
    label: field.name,
    field_uuid: '',
    field_tips: field.tips,
    is_required: field.isRequired,
    is_validity: field.isVisibility === 2 ? 3 : 1,
    is_visibility: field.isVisibility,
    default_value: defaultValue(field),
    options: showOptions(field.options, isCascade(field), disabledIds, () => ({})) as Json,
    compound_fields: field.subFields.map((sub) => showFieldConf(sub, type, space, disabledIds)),
  };
  if (isCascade(field)) {
    conf.sub_type_level_mode = field.levelMode ?? 'last';
    conf.sub_type_level_class = field.levelClass ?? 0;
  }
  if (field.options.length > 0) conf.free_add = field.freeAdd;
  if (field.key === 'role_owners') conf.role_assign = type.roles.map(roleAssign);
  return { ...conf, ...relationOf(field, type, space), ...numberConfig(field), ...personnelScope(field) };
}

/** A role as `flow_roles` lists it. */
export function showFlowRole(role: RoleDef): JsonRecord {
  return {
    id: role.id,
    key: role.id,
    name: role.name,
    is_owner: role.isOwner,
    role_appear_mode: 1,
    deletable: role.isDeletable,
    allow_delete: role.isDeletable,
    auto_enter_group: !role.isOwner,
    member_assign_mode: role.memberAssignMode,
    members: role.memberKeys,
    is_member_multi: role.isMulti,
    role_alias: role.alias,
    is_required: role.isRequired ? 1 : 2,
  };
}
