// What a space is made of: types, fields, roles, templates. Built once at start, never changed by a request.

/** How a name is said in the language of a space: English first, Chinese second. */
export type Saying = readonly [en: string, zh: string];

/** An option of a choice field; cascading options have children. */
export interface OptionDef {
  id: string;
  label: string;
  color?: string;
  isDisabled: boolean;
  children: OptionDef[];
}

/** Why a field cannot be written, or that it can. */
export type WriteRule = 'free' | 'system' | 'calculated' | 'locked-type';

/** A configured field of a type (or of a node form, a compound field, a subtask). */
export interface FieldDef {
  key: string;
  alias: string;
  name: string;
  typeKey: string;
  isCustom: boolean;
  isObsoleted: boolean;
  /** Shown by `meta`, that is: can be set when creating. */
  isInMeta: boolean;
  write: WriteRule;
  /** 1 required, 2 optional, 3 required under a condition. */
  isRequired: 1 | 2 | 3;
  isVisibility: 1 | 2;
  options: OptionDef[];
  /** Option id of the default, or null. */
  defaultOptionId: string | null;
  freeAdd: boolean;
  levelMode?: 'last' | 'any' | 'fixed';
  levelClass?: number;
  /** Date fields: day precision is cut to local midnight. */
  isDayPrecise: boolean;
  numberConfig?: {
    scaling_ratio: string;
    display_digits: number;
    thousandth: boolean;
    symbol_setting: string;
  };
  subFields: FieldDef[];
  relation?: { id: string; name: string; targetTypeKeys: string[] };
  /** Role ids that may edit it; empty = everybody who may edit the item. Space administrators always may. */
  editableRoleIds: string[];
  tips: string;
}

/** A role of a type's flow. */
export interface RoleDef {
  id: string;
  name: string;
  alias: string;
  isOwner: boolean;
  isMulti: boolean;
  /** "Users may add or remove by themselves": when false, the server computes the default people again. */
  isDeletable: boolean;
  /** Must have somebody when an item is created with roles. */
  isRequired: boolean;
  /** 1 by hand, 2 fixed people, 3 creator. */
  memberAssignMode: 1 | 2 | 3;
  memberKeys: string[];
}

/** A node of a node-flow template. */
export interface NodeDef {
  key: string;
  name: string;
  tags: string[];
  previousKeys: string[];
  /** Empty = people are added by hand. */
  roleIds: string[];
  needsSchedule: boolean;
  isPerPersonByDefault: boolean;
  /** 1 automatic, 2 one confirms, 3 several confirm. */
  passMode: 1 | 2 | 3;
  isMilestone: boolean;
  isDeletable: boolean;
  /** Status of the item while this node is the furthest in progress. */
  statusKey: string;
  form: FieldDef[];
  /** The node's own custom fields, beside its form: `node_custom_fields` when written, `node_fields` when read. */
  ownFields: FieldDef[];
  requiredFormKeys: string[];
  needsOwnerToFinish: boolean;
  needsScheduleToFinish: boolean;
  /** Its subtasks are completed only with a deliverable. */
  needsDeliverable: boolean;
}

/** A state of a state-flow template. */
export interface StateDef {
  key: string;
  name: string;
  /** 1 initial, 2 in process, 3 archived. */
  kind: 1 | 2 | 3;
  roleIds: string[];
}

/** A move of a state-flow template, with the fields its form shows. */
export interface TransitionDef {
  id: number;
  sourceKey: string;
  targetKey: string;
  formKeys: string[];
  requiredKeys: string[];
}

/** A flow template: nodes for node flow, states and transitions for state flow. */
export interface TemplateDef {
  id: number;
  name: string;
  key: string;
  uniqueKey: string;
  version: number;
  isDisabled: boolean;
  nodes: NodeDef[];
  states: StateDef[];
  transitions: TransitionDef[];
}

/** A status an item of the type can have. */
export interface StatusDef {
  key: string;
  name: string;
  isInitial: boolean;
  isArchived: boolean;
}

/** A work item type of a space. */
export interface TypeDef {
  typeKey: string;
  apiName: string;
  name: string;
  flowMode: 'workflow' | 'stateflow';
  isDisabled: boolean;
  fields: FieldDef[];
  roles: RoleDef[];
  templates: TemplateDef[];
  statuses: StatusDef[];
  subtaskFields: FieldDef[];
}

/** A business line; children are lines of the next level. */
export interface BusinessDef {
  id: string;
  name: string;
  isDisabled: boolean;
  level: number;
  parentId: string;
  children: BusinessDef[];
}

/** A team that a space can see. */
export interface TeamDef {
  id: number;
  name: string;
  memberKeys: string[];
  administratorKeys: string[];
}

/** A space with all its configuration. */
export interface SpaceDef {
  projectKey: string;
  simpleName: string;
  name: string;
  language: 'en' | 'zh' | 'mixed';
  administratorKeys: string[];
  memberKeys: string[];
  types: TypeDef[];
  businesses: BusinessDef[];
  teams: TeamDef[];
}

/** The status of a terminated item. */
export function terminatedStatusKey(type: TypeDef): 'closed' | 'systemEnded' {
  return type.flowMode === 'workflow' ? 'closed' : 'systemEnded';
}

/** The field with this key of a list, or undefined. */
export function fieldByKey(fields: readonly FieldDef[], key: string): FieldDef | undefined {
  return fields.find((field) => field.key === key);
}
