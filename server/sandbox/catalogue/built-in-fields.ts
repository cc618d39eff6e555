// Fields every type has: written ones first, then those only the server changes (fields.md section 7).
import type { Saying, StatusDef, TemplateDef } from './catalogue';
import type { FieldPlan } from './field-blueprint';
import type { OptionPlan } from './space-voice';

const priorities: OptionPlan[] = [
  { label: ['P0', 'P0'], color: 'red-1' },
  { label: ['P1', 'P1'], color: 'orange-1' },
  { label: ['P2', 'P2'], color: 'blue-1' },
  { label: ['P3', 'P3'], color: 'grey-1' },
  { label: ['P9', 'P9'], color: 'grey-2', isDisabled: true },
];

const tags: OptionPlan[] = [
  { label: ['Customer ask', '客户诉求'], color: 'pink-1' },
  { label: ['Tech debt', '技术债'], color: 'amber-1' },
  { label: ['Compliance', '合规'], color: 'violet-1' },
  { label: ['Quick win', '快赢'], color: 'green-1' },
  { label: ['Experiment', '实验'], color: 'teal-1' },
  { label: ['Cross-team', '跨团队'], color: 'sky-1' },
];

/** Built-in fields that people may write. */
export const writtenFields: FieldPlan[] = [
  { key: 'name', alias: 'name', name: ['Name', '名称'], typeKey: 'text', settings: { isRequired: 1 } },
  { key: 'description', alias: 'description', name: ['Description', '描述'], typeKey: 'multi_text' },
  {
    key: 'priority',
    alias: 'priority',
    name: ['Priority', '优先级'],
    typeKey: 'select',
    options: priorities,
    optionIds: ['option_1', 'option_2', 'option_3', 'option_4', 'option_9'],
    settings: { isRequired: 1 },
  },
  { key: 'business', alias: 'business', name: ['Business line', '业务线'], typeKey: 'business' },
  { key: 'watchers', alias: 'watchers', name: ['Watchers', '关注人'], typeKey: 'multi_user' },
  {
    key: 'tags',
    alias: 'tags',
    name: ['Tags', '标签'],
    typeKey: 'multi_select',
    options: tags,
    settings: { freeAdd: true },
  },
  {
    key: 'role_owners',
    alias: 'role_owners',
    shownAlias: '',
    name: ['Roles and people', '角色与人员'],
    typeKey: 'role_owners',
  },
  { key: 'group_type', alias: 'group_type', name: ['Group', '拉群方式'], typeKey: 'group_type' },
];

const serverOnly: [key: string, name: Saying, typeKey: string][] = [
  ['aborted', ['Terminated', '是否终止'], 'aborted'],
  ['deleted', ['Deleted', '是否删除'], 'deleted'],
  ['owner', ['Creator', '创建者'], 'user'],
  ['start_time', ['Created on', '提出时间'], 'date'],
  ['finish_time', ['Finished on', '完成时间'], 'date'],
  ['finish_status', ['Finished', '是否完成'], 'bool'],
  ['archiving_date', ['Archived on', '归档时间'], 'date'],
  ['archiving_status', ['Archived', '是否归档'], 'bool'],
  ['current_status_operator', ['Current owners', '当前负责人'], 'multi_user'],
  ['created_at', ['Created at', '创建时间'], 'date'],
  ['updated_at', ['Updated at', '更新时间'], 'date'],
  ['updated_by', ['Updated by', '更新人'], 'user'],
  ['chat_group', ['Chat group', '群'], 'chat_group'],
];

/** Built-in fields that only the server changes; writing one is refused. */
export function systemFields(statuses: readonly StatusDef[], templates: readonly TemplateDef[]): FieldPlan[] {
  const settings = { write: 'system' as const, isInMeta: false, isDayPrecise: false };
  const fields: FieldPlan[] = serverOnly.map(([key, name, typeKey]) => ({
    key,
    alias: key,
    shownAlias: '',
    name,
    typeKey,
    settings,
  }));
  fields.unshift(
    {
      key: 'template',
      alias: 'template',
      name: ['Template', '流程模板'],
      typeKey: 'template',
      settings: {
        write: 'system',
        isRequired: 1,
        options: templates.map((template) => ({
          id: String(template.id),
          label: template.name,
          isDisabled: template.isDisabled,
          children: [],
        })),
      },
    },
    {
      key: 'work_item_status',
      alias: 'work_item_status',
      name: ['Status', '状态'],
      typeKey: '_work_item_status',
      settings: {
        ...settings,
        options: statuses.map(({ key, name }) => ({ id: key, label: name, isDisabled: false, children: [] })),
      },
    },
  );
  return fields;
}
