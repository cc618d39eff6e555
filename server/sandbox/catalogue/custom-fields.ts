// The custom fields of the data set: at least one of every field type in fields.md, with options as a real team would name them.
import type { FieldPlan } from './field-blueprint';

const select: FieldPlan[] = [
  {
    alias: 'risk',
    documentedKey: 'field_7d21aa',
    name: ['Risk', '风险'],
    typeKey: 'select',
    options: [
      { label: ['High', '高'], color: 'red-1' },
      { label: ['Medium', '中'], color: 'amber-1' },
      { label: ['Low', '低'], color: 'green-1' },
      { label: ['Unknown', '未评估'], color: 'grey-1', isDisabled: true },
    ],
    optionIds: ['o_8lheu2', 'o_risk_m', 'o_risk_l', 'o_old11'],
  },
  {
    alias: 'release',
    name: ['Target release', '目标版本'],
    typeKey: 'select',
    options: [
      { label: ['26.1', '26.1'], color: 'sky-1' },
      { label: ['26.2', '26.2'], color: 'blue-1' },
      { label: ['26.3', '26.3'], color: 'violet-1' },
      { label: ['26.4', '26.4'], color: 'teal-1' },
      { label: ['Someday', '待定'], color: 'grey-1' },
    ],
  },
  {
    alias: 'platforms',
    documentedKey: 'field_5be902',
    name: ['Platforms', '平台'],
    typeKey: 'multi_select',
    options: [
      { label: ['iOS', 'iOS'], color: 'blue-1' },
      { label: ['Android', '安卓'], color: 'green-1' },
      { label: ['Web', '网页'], color: 'orange-1' },
      { label: ['Mini program', '小程序'], color: 'teal-1' },
      { label: ['Open API', '开放接口'], color: 'violet-1' },
      { label: ['Desktop', '桌面端'], color: 'grey-1', isDisabled: true },
    ],
    optionIds: ['o_ios7', 'o_and3', 'o_web1', 'o_mini', 'o_oapi', 'o_desk'],
  },
  {
    alias: 'change_kind',
    name: ['Kind of change', '变更类型'],
    typeKey: 'radio',
    options: [
      { label: ['New', '新增'], color: 'green-1' },
      { label: ['Improvement', '优化'], color: 'sky-1' },
      { label: ['Removal', '下线'], color: 'pink-1' },
    ],
  },
];

const trees: FieldPlan[] = [
  {
    alias: 'domain',
    documentedKey: 'field_c3f410',
    shownAlias: '',
    name: ['Domain', '领域'],
    typeKey: 'tree_select',
    settings: { levelMode: 'last', levelClass: 0, isRequired: 3, isVisibility: 2 },
    options: [
      {
        label: ['Payments', '支付'],
        children: [
          { label: ['Refunds', '退款'] },
          { label: ['Ledger', '账务'] },
          { label: ['Checkout', '收银台'] },
        ],
      },
      {
        label: ['Growth', '增长'],
        children: [{ label: ['Onboarding', '新手引导'] }, { label: ['Referral', '邀请'] }],
      },
      {
        label: ['Platform', '平台'],
        children: [
          { label: ['Identity', '账号'] },
          { label: ['Search', '搜索'] },
          { label: ['Old gateway', '旧网关'], isDisabled: true },
        ],
      },
    ],
    optionIds: ['o_pay'],
  },
  {
    alias: 'modules',
    documentedKey: 'field_19a0d4',
    name: ['Affected modules', '影响模块'],
    typeKey: 'tree_multi_select',
    settings: { levelMode: 'any', levelClass: 0 },
    options: [
      {
        label: ['Client', '客户端'],
        children: [
          { label: ['Home', '首页'] },
          {
            label: ['Orders', '订单'],
            children: [{ label: ['List', '列表'] }, { label: ['Detail', '详情'] }],
          },
        ],
      },
      {
        label: ['Server', '服务端'],
        children: [{ label: ['Gateway', '网关'] }, { label: ['Billing', '计费'] }],
      },
      { label: ['Data', '数据'], children: [{ label: ['Warehouse', '数仓'] }] },
    ],
  },
  {
    alias: 'region',
    name: ['Region', '地区'],
    typeKey: 'tree_select',
    settings: { levelMode: 'fixed', levelClass: 2 },
    options: [
      { label: ['APAC', '亚太'], children: [{ label: ['China', '中国'] }, { label: ['Japan', '日本'] }] },
      {
        label: ['EMEA', '欧洲中东非洲'],
        children: [{ label: ['Germany', '德国'] }, { label: ['UAE', '阿联酋'] }],
      },
      {
        label: ['Americas', '美洲'],
        children: [{ label: ['Brazil', '巴西'] }, { label: ['United States', '美国'] }],
      },
    ],
  },
];

const plain: FieldPlan[] = [
  { alias: 'background', documentedKey: 'field_0aa4e9', name: ['Background', '背景说明'], typeKey: 'text' },
  { alias: 'acceptance', name: ['Acceptance criteria', '验收标准'], typeKey: 'multi_text' },
  { alias: 'tech_owner', documentedKey: 'field_e77b30', name: ['Tech lead', '技术负责人'], typeKey: 'user' },
  { alias: 'reviewers', documentedKey: 'field_2c8f51', name: ['Reviewers', '评审人'], typeKey: 'multi_user' },
  { alias: 'due_date', documentedKey: 'field_40d9a6', name: ['Due date', '截止日期'], typeKey: 'date' },
  {
    alias: 'online_at',
    name: ['Go-live time', '上线时间'],
    typeKey: 'date',
    settings: { isDayPrecise: false },
  },
  {
    alias: 'overall_schedule',
    documentedKey: 'field_8f03ce',
    name: ['Overall schedule', '整体排期'],
    typeKey: 'schedule',
  },
  { alias: 'freeze_window', name: ['Code freeze', '封板窗口'], typeKey: 'precise_date' },
  {
    alias: 'estimate',
    documentedKey: 'field_b6125d',
    name: ['Estimate', '估分'],
    typeKey: 'number',
    settings: {
      numberConfig: { scaling_ratio: '1', display_digits: 1, thousandth: false, symbol_setting: '' },
    },
  },
  {
    alias: 'confidence',
    name: ['Confidence', '信心'],
    typeKey: 'number',
    settings: {
      numberConfig: { scaling_ratio: '0.01', display_digits: 0, thousandth: false, symbol_setting: '%' },
    },
  },
  {
    alias: 'budget',
    name: ['Budget', '预算'],
    typeKey: 'number',
    settings: {
      numberConfig: { scaling_ratio: '1', display_digits: 2, thousandth: true, symbol_setting: '¥' },
      tips: 'Only the product role may edit this field',
    },
  },
  {
    alias: 'total_points',
    name: ['Total points', '总估分'],
    typeKey: 'number',
    settings: { write: 'calculated', isInMeta: false },
  },
  {
    alias: 'needs_legal',
    documentedKey: 'field_d2490b',
    name: ['Needs legal review', '需要法务评审'],
    typeKey: 'bool',
  },
  {
    alias: 'spec_link',
    documentedKey: 'field_93c5e1',
    name: ['Specification', '需求文档链接'],
    typeKey: 'link',
  },
  {
    alias: 'cloud_docs',
    documentedKey: 'field_28ac60',
    name: ['Cloud documents', '云文档'],
    typeKey: 'link_cloud_doc',
  },
  {
    alias: 'contact_email',
    documentedKey: 'field_f2b193',
    name: ['Contact e-mail', '联系邮箱'],
    typeKey: 'email',
  },
  { alias: 'hotline', documentedKey: 'field_54e6d7', name: ['Hotline', '联系电话'], typeKey: 'telephone' },
];

const special: FieldPlan[] = [
  {
    alias: 'rollout_plan',
    documentedKey: 'field_3e8a74',
    shownAlias: '',
    name: ['Rollout plan', '放量计划'],
    typeKey: 'compound_field',
    subFields: [
      { alias: 'rollout_region', documentedKey: 'field_aa0001', name: ['Region', '区域'], typeKey: 'text' },
      { alias: 'rollout_date', documentedKey: 'field_aa0002', name: ['Date', '日期'], typeKey: 'date' },
      { alias: 'rollout_share', documentedKey: 'field_aa0003', name: ['Share', '比例'], typeKey: 'number' },
    ],
  },
  {
    alias: 'security_scan',
    documentedKey: 'field_a95d2f',
    name: ['Security scan', '安全扫描'],
    typeKey: 'signal',
  },
  {
    alias: 'pipeline',
    name: ['Pipeline', '流水线'],
    typeKey: 'multi_signal',
    settings: { write: 'locked-type' },
  },
  {
    alias: 'attachments',
    documentedKey: 'field_c08e15',
    name: ['Attachments', '附件'],
    typeKey: 'multi_file',
    settings: { write: 'locked-type' },
  },
  {
    alias: 'go_vote',
    name: ['Go / no-go', '是否上线投票'],
    typeKey: 'vote-boolean',
    settings: { write: 'system', isInMeta: false },
  },
  {
    alias: 'name_vote',
    name: ['Vote on the name', '命名投票'],
    typeKey: 'vote-option',
    settings: { write: 'system', isInMeta: false },
    options: [{ label: ['Comet', '彗星'] }, { label: ['Nova', '新星'] }],
  },
  {
    alias: 'wish_vote',
    name: ['Wish list', '心愿投票'],
    typeKey: 'vote-option-multi',
    settings: { write: 'system', isInMeta: false },
    options: [{ label: ['Faster', '更快'] }, { label: ['Simpler', '更简单'] }],
  },
  {
    alias: 'legacy_id',
    name: ['Legacy tracker id', '旧系统编号'],
    typeKey: 'text',
    settings: { isObsoleted: true, isInMeta: false },
  },
];

/** Custom fields of the node-flow types. */
export const storyFields: FieldPlan[] = [...select, ...trees, ...plain, ...special];

const issueAliases = new Set([
  'risk',
  'release',
  'platforms',
  'modules',
  'region',
  'background',
  'tech_owner',
  'reviewers',
  'due_date',
  'online_at',
  'estimate',
  'needs_legal',
  'spec_link',
  'contact_email',
  'attachments',
  'security_scan',
]);

/** Custom fields of the state-flow type: some of the same fields, and its own. */
export const issueFields: FieldPlan[] = [
  ...storyFields.filter((field) => issueAliases.has(field.alias)),
  {
    alias: 'severity',
    name: ['Severity', '严重程度'],
    typeKey: 'select',
    options: [
      { label: ['Blocker', '致命'], color: 'red-2' },
      { label: ['Major', '严重'], color: 'orange-1' },
      { label: ['Minor', '一般'], color: 'blue-1' },
      { label: ['Trivial', '轻微'], color: 'grey-1' },
    ],
  },
  {
    alias: 'found_in',
    name: ['Found in', '发现环境'],
    typeKey: 'radio',
    options: [
      { label: ['Development', '开发环境'] },
      { label: ['Staging', '预发环境'] },
      { label: ['Production', '生产环境'] },
    ],
  },
  { alias: 'reproduced', name: ['Reproducible', '可稳定复现'], typeKey: 'bool' },
];
