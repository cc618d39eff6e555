// The node-flow templates of the data set: 8 to 12 nodes, parallel branches, role-bound and hand-owned nodes.
import type { NodeDef, Saying } from './catalogue';
import { buildField, type FieldPlan } from './field-blueprint';
import type { SpaceVoice } from './space-voice';

interface NodePlan {
  key: string;
  name: Saying;
  after: string[];
  /** Role ids; absent = people by hand. */
  roles?: string[];
  status: string;
  perPerson?: boolean;
  milestone?: boolean;
  pass?: 1 | 2 | 3;
  form?: FieldPlan[];
  own?: FieldPlan[];
  required?: string[];
  strict?: boolean;
  deliverable?: boolean;
}

const designLink: FieldPlan = {
  alias: 'design_link',
  documentedKey: 'field_658c22',
  name: ['Design link', '设计稿链接'],
  typeKey: 'text',
};
const reviewNote: FieldPlan = {
  alias: 'review_note',
  name: ['Review conclusion', '评审结论'],
  typeKey: 'multi_text',
};
const buildNumber: FieldPlan = { alias: 'build_number', name: ['Build number', '构建号'], typeKey: 'text' };
const testResult: FieldPlan = {
  alias: 'test_result',
  name: ['Test result', '测试结论'],
  typeKey: 'select',
  options: [
    { label: ['Passed', '通过'], color: 'green-1' },
    { label: ['Passed with known issues', '有条件通过'], color: 'amber-1' },
    { label: ['Failed', '不通过'], color: 'red-1' },
  ],
};

const nodeRisk: FieldPlan = {
  alias: 'node_risk',
  name: ['Node risk', '节点风险'],
  typeKey: 'select',
  options: [
    { label: ['On track', '正常'], color: 'green-1' },
    { label: ['At risk', '有风险'], color: 'amber-1' },
    { label: ['Blocked', '受阻'], color: 'red-1' },
  ],
};
const nodeNote: FieldPlan = { alias: 'node_note', name: ['Node note', '节点备注'], typeKey: 'text' };

/** Standard story, ten nodes. */
const standardStory: NodePlan[] = [
  { key: 'started', name: ['Start', '开始'], after: [], status: 'planning', pass: 1 },
  {
    key: 'draft',
    name: ['Requirement draft', '需求撰写'],
    after: ['started'],
    roles: ['PM'],
    status: 'planning',
  },
  {
    key: 'review',
    name: ['Requirement review', '需求评审'],
    after: ['draft'],
    roles: ['PM'],
    status: 'planning',
    form: [reviewNote],
    milestone: true,
  },
  {
    key: 'state_design',
    name: ['Interaction design', '交互设计'],
    after: ['review'],
    roles: ['role_7be410'],
    status: 'doing',
    form: [designLink],
    strict: true,
  },
  {
    key: 'state_tech',
    name: ['Technical design', '技术方案'],
    after: ['review'],
    roles: ['RD'],
    status: 'doing',
    perPerson: true,
  },
  {
    key: 'state_dev',
    name: ['Development', '开发'],
    after: ['state_design', 'state_tech'],
    roles: ['RD'],
    status: 'doing',
    perPerson: true,
    form: [designLink, buildNumber],
    own: [nodeRisk, nodeNote],
    strict: true,
  },
  {
    key: 'state_joint',
    name: ['Integration', '联调'],
    own: [nodeRisk, nodeNote],
    after: ['state_dev'],
    status: 'doing',
    perPerson: true,
  },
  {
    key: 'state_test',
    name: ['Testing', '测试'],
    after: ['state_joint'],
    roles: ['role_9c21ab'],
    status: 'testing',
    form: [testResult],
    required: ['test_result'],
  },
  {
    key: 'state_accept',
    name: ['Acceptance', '验收'],
    after: ['state_test'],
    roles: ['PM'],
    status: 'testing',
  },
  { key: 'end', name: ['Release', '上线'], after: ['state_accept'], status: 'testing', milestone: true },
];

/** Light story, eight nodes. */
const lightStory: NodePlan[] = [
  { key: 'started', name: ['Start', '开始'], after: [], status: 'planning', pass: 1 },
  { key: 'scoping', name: ['Scoping', '范围确认'], after: ['started'], roles: ['PM'], status: 'planning' },
  {
    key: 'state_copy',
    name: ['Copy and assets', '文案与素材'],
    after: ['scoping'],
    status: 'doing',
    perPerson: true,
  },
  {
    key: 'state_dev',
    name: ['Development', '开发'],
    after: ['scoping'],
    roles: ['RD'],
    status: 'doing',
    perPerson: true,
    form: [designLink],
  },
  {
    key: 'state_selftest',
    name: ['Self test', '自测'],
    after: ['state_dev'],
    roles: ['RD'],
    status: 'doing',
  },
  {
    key: 'state_test',
    name: ['Testing', '测试'],
    after: ['state_selftest', 'state_copy'],
    roles: ['role_9c21ab'],
    status: 'testing',
    form: [testResult],
  },
  { key: 'state_gray', name: ['Gradual rollout', '灰度发布'], after: ['state_test'], status: 'testing' },
  { key: 'end', name: ['Release', '上线'], after: ['state_gray'], status: 'testing', milestone: true },
];

/** Launch, twelve nodes. */
const launch: NodePlan[] = [
  { key: 'started', name: ['Kick-off', '启动'], after: [], status: 'planning', pass: 1 },
  {
    key: 'brief',
    name: ['Launch brief', '发布简报'],
    after: ['started'],
    roles: ['PM'],
    status: 'planning',
    form: [reviewNote],
  },
  { key: 'legal', name: ['Legal check', '法务审核'], after: ['brief'], status: 'planning' },
  { key: 'pricing', name: ['Pricing', '定价'], after: ['brief'], roles: ['PM'], status: 'planning' },
  {
    key: 'assets',
    name: ['Marketing assets', '物料制作'],
    after: ['pricing'],
    status: 'doing',
    perPerson: true,
    deliverable: true,
  },
  {
    key: 'docs',
    name: ['Help centre articles', '帮助文档'],
    after: ['pricing'],
    status: 'doing',
    perPerson: true,
  },
  { key: 'training', name: ['Support training', '客服培训'], after: ['docs'], status: 'doing' },
  {
    key: 'beta',
    name: ['Private beta', '内测'],
    after: ['legal', 'pricing'],
    roles: ['RD'],
    status: 'doing',
    perPerson: true,
  },
  {
    key: 'go_nogo',
    name: ['Go / no-go', '上线决策'],
    after: ['assets', 'training', 'beta'],
    roles: ['PM'],
    status: 'testing',
    milestone: true,
    pass: 3,
  },
  {
    key: 'gray',
    name: ['Gradual rollout', '灰度发布'],
    after: ['go_nogo'],
    roles: ['RD'],
    status: 'testing',
    form: [buildNumber],
  },
  { key: 'announce', name: ['Announcement', '正式公告'], after: ['gray'], status: 'testing' },
  {
    key: 'end',
    name: ['Retrospective', '复盘'],
    after: ['announce'],
    roles: ['PM'],
    status: 'testing',
    milestone: true,
  },
];

/** The node plans by template kind. */
export const nodePlans = { standardStory, lightStory, launch };

/** Makes a template's nodes in the language and with the field keys of a space. */
export function buildNodes(voice: SpaceVoice, plans: readonly NodePlan[]): NodeDef[] {
  return plans.map((plan) => {
    const form = (plan.form ?? []).map((field) => buildField(voice, field));
    return {
      key: plan.key,
      name: voice.say(plan.name),
      tags: plan.milestone ? ['milestone'] : [],
      previousKeys: plan.after,
      roleIds: plan.roles ?? [],
      needsSchedule: plan.after.length > 0,
      isPerPersonByDefault: plan.perPerson ?? false,
      passMode: plan.pass ?? 2,
      isMilestone: plan.milestone ?? false,
      isDeletable: plan.after.length > 0 && plan.key !== 'end',
      statusKey: plan.status,
      form,
      ownFields: (plan.own ?? []).map((field) => buildField(voice, field)),
      requiredFormKeys: form
        .filter((field) => plan.required?.includes(field.alias))
        .map((field) => field.key),
      needsOwnerToFinish: plan.strict ?? false,
      needsScheduleToFinish: plan.strict ?? false,
      needsDeliverable: plan.deliverable ?? false,
    };
  });
}
