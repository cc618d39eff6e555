// The work item types of every space: a node-flow story, a state-flow issue, a custom node-flow launch, one disabled type.
import { hexOf } from '../dataset/random';
import { systemFields, writtenFields } from './built-in-fields';
import type {
  FieldDef,
  RoleDef,
  Saying,
  StateDef,
  StatusDef,
  TemplateDef,
  TransitionDef,
  TypeDef,
} from './catalogue';
import { issueFields, storyFields } from './custom-fields';
import { buildField, type FieldPlan } from './field-blueprint';
import { buildNodes, nodePlans } from './node-plans';
import type { SpaceVoice } from './space-voice';

/** What differs from space to space in the types. */
export interface TypeSetting {
  voice: SpaceVoice;
  firstTemplateId: number;
  launchKey: string;
  retiredKey: string;
  /** Fixed people of the design role, which users may not change by themselves. */
  designerKeys: string[];
}

const nodeStatuses: [key: string, name: Saying][] = [
  ['planning', ['Planning', '规划中']],
  ['doing', ['In progress', '进行中']],
  ['testing', ['In testing', '测试中']],
  ['end', ['Finished', '已完成']],
  ['closed', ['Terminated', '已终止']],
];

const issueStates: [key: string, name: Saying, kind: StateDef['kind'], roleIds: string[]][] = [
  ['OPEN', ['Open', '待处理'], 1, ['operator']],
  ['IN PROGRESS', ['In progress', '处理中'], 2, ['operator']],
  ['RESOLVED', ['Resolved', '已解决'], 2, ['reporter', 'role_9c21ab']],
  ['REOPENED', ['Reopened', '重新打开'], 2, ['operator']],
  ['CLOSED', ['Closed', '已关闭'], 3, ['reporter']],
];

const issueMoves: [source: string, target: string, form: string[], required: string[]][] = [
  ['OPEN', 'IN PROGRESS', ['description'], []],
  ['OPEN', 'CLOSED', ['description', 'risk'], ['description']],
  ['IN PROGRESS', 'RESOLVED', ['background', 'estimate'], ['background']],
  ['RESOLVED', 'CLOSED', [], []],
  ['RESOLVED', 'REOPENED', ['description'], []],
  ['REOPENED', 'IN PROGRESS', [], []],
  ['CLOSED', 'REOPENED', ['description'], []],
];

function role(id: string, name: string, alias: string, settings: Partial<RoleDef> = {}): RoleDef {
  return {
    id,
    name,
    alias,
    isOwner: false,
    isMulti: true,
    isDeletable: true,
    isRequired: false,
    memberAssignMode: 1,
    memberKeys: [],
    ...settings,
  };
}

function nodeRoles({ voice, designerKeys }: TypeSetting): RoleDef[] {
  return [
    role('PM', voice.say(['Product', '产品']), 'pm', {
      isOwner: true,
      isMulti: false,
      isDeletable: false,
      memberAssignMode: 3,
    }),
    role('RD', voice.say(['Developer', '研发']), 'rd'),
    role('role_9c21ab', voice.say(['QA', '测试']), 'qa'),
    role('role_7be410', voice.say(['Designer', '设计']), 'ux', {
      isDeletable: false,
      memberAssignMode: 2,
      memberKeys: designerKeys,
    }),
  ];
}

function issueRoles({ voice }: TypeSetting): RoleDef[] {
  return [
    role('operator', voice.say(['Operator', '经办人']), 'operator', { isOwner: true }),
    role('reporter', voice.say(['Reporter', '报告人']), 'reporter', {
      isMulti: false,
      isDeletable: false,
      memberAssignMode: 3,
    }),
    role('role_9c21ab', voice.say(['QA', '测试']), 'qa'),
  ];
}

function template(
  setting: TypeSetting,
  id: number,
  name: Saying,
  key: string,
  parts: Partial<TemplateDef>,
): TemplateDef {
  const uuid = hexOf(`${setting.voice.slug}/${key}`, 32);
  const uniqueKey = [
    uuid.slice(0, 8),
    uuid.slice(8, 12),
    `4${uuid.slice(13, 16)}`,
    `8${uuid.slice(17, 20)}`,
    uuid.slice(20),
  ].join('-');
  return {
    id,
    name: setting.voice.say(name),
    key,
    uniqueKey,
    version: 12,
    isDisabled: false,
    nodes: [],
    states: [],
    transitions: [],
    ...parts,
  };
}

function statuses(
  voice: SpaceVoice,
  list: [key: string, name: Saying][],
  initial: string,
  archived: string[],
): StatusDef[] {
  return list.map(([key, name]) => ({
    key,
    name: voice.say(name),
    isInitial: key === initial,
    isArchived: archived.includes(key),
  }));
}

function relation(setting: TypeSetting, plan: FieldPlan, targetTypeKeys: string[]): FieldDef {
  const id = hexOf(`${setting.voice.slug}/${plan.alias}/relation`, 24);
  return {
    ...buildField(setting.voice, plan),
    relation: { id, name: setting.voice.say(plan.name), targetTypeKeys },
  };
}

function nodeFlowType(
  setting: TypeSetting,
  typeKey: string,
  apiName: string,
  name: Saying,
  templates: TemplateDef[],
): TypeDef {
  const { voice } = setting;
  const statusList = statuses(voice, nodeStatuses, 'planning', ['end', 'closed']);
  const fields = [...writtenFields, ...systemFields(statusList, templates), ...storyFields].map((plan) =>
    buildField(voice, plan),
  );
  fields.push(
    relation(
      setting,
      {
        alias: 'main_story',
        documentedKey: 'field_174ce3',
        shownAlias: '',
        name: ['Parent story', '父需求'],
        typeKey: 'work_item_related_select',
      },
      ['story'],
    ),
    relation(
      setting,
      {
        alias: 'related_items',
        documentedKey: 'field_6bd0f9',
        name: ['Related items', '关联工作项'],
        typeKey: 'work_item_related_multi_select',
      },
      ['story', 'issue', setting.launchKey],
    ),
  );
  for (const field of fields) if (field.alias === 'budget') field.editableRoleIds = ['PM'];
  withDefaultPriority(fields);
  return {
    typeKey,
    apiName,
    name: voice.say(name),
    flowMode: 'workflow',
    isDisabled: false,
    fields,
    roles: nodeRoles(setting),
    templates,
    statuses: statusList,
    subtaskFields: [
      buildField(voice, {
        alias: 'subtask_due',
        documentedKey: 'field_42fec7',
        shownAlias: '',
        name: ['Due', '截止'],
        typeKey: 'date',
      }),
      buildField(voice, { alias: 'subtask_link', name: ['Merge request', '合并请求'], typeKey: 'link' }),
      buildField(voice, {
        alias: 'subtask_kind',
        name: ['Kind of work', '工作类型'],
        typeKey: 'select',
        options: [
          { label: ['Coding', '编码'], color: 'blue-1' },
          { label: ['Review', '评审'], color: 'green-1' },
          { label: ['Writing', '文档'], color: 'amber-1' },
        ],
        optionIds: ['o_code', 'o_review', 'o_writing'],
      }),
    ],
  };
}

function withDefaultPriority(fields: FieldDef[]): void {
  for (const field of fields)
    if (field.key === 'priority') field.defaultOptionId = field.options[2]?.id ?? null;
}

function issueType(setting: TypeSetting): TypeDef {
  const { voice } = setting;
  const firstTransition = setting.firstTemplateId === 145405 ? 145962 : setting.firstTemplateId * 10;
  const states: StateDef[] = issueStates.map(([key, name, kind, roleIds]) => ({
    key,
    name: voice.say(name),
    kind,
    roleIds,
  }));
  const custom = issueFields.map((plan) => buildField(voice, plan));
  const keyOf = (alias: string) => custom.find((field) => field.alias === alias)?.key ?? alias;
  const transitions: TransitionDef[] = issueMoves.map(([sourceKey, targetKey, form, required], index) => ({
    id: firstTransition + index,
    sourceKey,
    targetKey,
    formKeys: form.map(keyOf),
    requiredKeys: required.map(keyOf),
  }));
  const templates = [
    template(setting, setting.firstTemplateId + 5, ['Standard defect', '标准缺陷流程'], 'issue_standard', {
      version: 3,
      states,
      transitions,
    }),
  ];
  const statusList = statuses(
    voice,
    [
      ...issueStates.map(([key, name]): [string, Saying] => [key, name]),
      ['systemEnded', ['Terminated', '已终止']],
    ],
    'OPEN',
    ['CLOSED', 'systemEnded'],
  );
  const fields = [...writtenFields, ...systemFields(statusList, templates)].map((plan) =>
    buildField(voice, plan),
  );
  const system = { write: 'system' as const, isInMeta: false };
  fields.push(
    buildField(voice, {
      key: 'issue_operator',
      alias: 'issue_operator',
      name: ['Operator', '经办人'],
      typeKey: 'user',
      settings: system,
    }),
    buildField(voice, {
      key: 'issue_reporter',
      alias: 'issue_reporter',
      name: ['Reporter', '报告人'],
      typeKey: 'user',
      settings: system,
    }),
    ...custom,
    relation(
      setting,
      {
        key: '_field_linked_story',
        alias: 'linked_story',
        name: ['Linked story', '关联需求'],
        typeKey: 'work_item_related_select',
      },
      ['story'],
    ),
  );
  withDefaultPriority(fields);
  return {
    typeKey: 'issue',
    apiName: 'issue',
    name: voice.say(['Defect', '缺陷']),
    flowMode: 'stateflow',
    isDisabled: false,
    fields,
    roles: issueRoles(setting),
    templates,
    statuses: statusList,
    subtaskFields: [],
  };
}

function withRequiredRole(type: TypeDef, id: string): TypeDef {
  return { ...type, roles: type.roles.map((role) => ({ ...role, isRequired: role.id === id })) };
}

/** The types of one space. */
export function buildTypes(setting: TypeSetting): TypeDef[] {
  const { voice, firstTemplateId: first } = setting;
  const standard = buildNodes(voice, nodePlans.standardStory);
  const storyTemplates = [
    template(setting, first, ['Standard story', '标准需求流程'], 'story_standard', { nodes: standard }),
    template(setting, first + 1, ['Light story', '轻量需求流程'], 'story_light', {
      version: 4,
      nodes: buildNodes(voice, nodePlans.lightStory),
    }),
    template(setting, first + 2, ['Waterfall (old)', '瀑布流程（旧）'], 'story_old', {
      version: 31,
      nodes: standard,
      isDisabled: true,
    }),
  ];
  const launchTemplates = [
    template(setting, first + 8, ['Launch', '发布流程'], 'launch_standard', {
      version: 7,
      nodes: buildNodes(voice, nodePlans.launch),
    }),
  ];
  const retired = nodeFlowType(
    setting,
    setting.retiredKey,
    'old_request',
    ['Old request', '历史诉求'],
    [template(setting, first + 9, ['Old request', '历史诉求'], 'request_old', { nodes: standard })],
  );
  return [
    nodeFlowType(setting, 'story', 'story', ['Story', '需求'], storyTemplates),
    issueType(setting),
    withRequiredRole(
      nodeFlowType(setting, setting.launchKey, 'launch', ['Launch', '发布'], launchTemplates),
      'PM',
    ),
    { ...retired, isDisabled: true },
  ];
}
