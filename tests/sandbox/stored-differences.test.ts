// Changes that look like none: formatting, a role without a change of people, a cleared part of a group, followers of a node.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day, flow, item, orbit, pair, plan, wei } from './provocations/request-parts';
import { createItem, readItem, readNodes, updateField } from './support/make-items';
import { startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let story: number;

beforeAll(async () => {
  sandbox = await startSandbox();
  story = await createItem(sandbox);
});
afterAll(() => sandbox.stop());

const blocks = [
  { type: 'paragraph', content: [{ type: 'text', text: 'Same', attrs: { bold: 'true' } }] },
  { type: 'paragraph', content: [{ type: 'text', text: 'words', attrs: {} }] },
];
const htmlOf = async () =>
  (await readItem(sandbox, story, 'story', { expand: { need_multi_text: true } })).multi_texts[0].field_value
    .doc_html;

describe('a field', () => {
  it('whose formatting alone goes is stored without it, and the change log says so', async () => {
    await updateField(sandbox, story, 'description', blocks);
    expect(await htmlOf()).toContain('<b>Same</b>');
    await updateField(sandbox, story, 'description', 'Same\nwords');
    expect(await htmlOf()).not.toContain('<b>');
    const records = await sandbox.call('POST', 'op_record/work_item/list', {
      project_key: orbit,
      work_item_ids: [story],
      op_record_module: ['field_mod'],
    });
    expect(records.body.data.total).toBe(2);
  });

  it('of a group is cleared by null, kept when it is not sent', async () => {
    await updateField(sandbox, story, 'field_3e8a74', [
      [pair('field_aa0001', 'EU'), pair('field_aa0002', day)],
    ]);
    const expand = { need_group_uuid_for_compound: true };
    const read = async () =>
      (await readItem(sandbox, story, 'story', { expand })).compound_field_extra[0].field_value[0];
    const change = async (fields: unknown[]) =>
      sandbox.call('POST', 'work_item/field_value/update_compound_field', {
        project_key: orbit,
        work_item_id: story,
        field_key: 'field_3e8a74',
        action: 'update',
        group_uuid: (await read()).group_uuid,
        fields: [fields],
      });
    expect((await change([pair('field_aa0001', null)])).body.err_code).toBe(0);
    expect((await read()).fields).toMatchObject([pair('field_aa0002', day)]);
    expect((await change([pair('field_aa0001', 'a'), pair('field_aa0001', 'b')])).body.err_code).toBe(20083);
    expect((await change([{ field_value: 'a' }])).body.err_code).toBe(20025);
  });
});

describe('a node form field', () => {
  it.each(['field_key', 'field_alias'])('sent to the item by its %s is accepted and lost', async (name) => {
    const key = name === 'field_key' ? 'field_658c22' : 'design_link';
    const body = { update_fields: [{ [name]: key, field_value: 'x' }] };
    expect((await sandbox.call('PUT', item(story), body)).body.err_code).toBe(0);
    expect((await readNodes(sandbox, story)).state_dev.fields).toEqual([]);
  });
});

describe('nodes that follow', () => {
  const subtask = async (node: string, people: object) =>
    sandbox.call('POST', `${item(story)}/workflow/task`, {
      node_id: node,
      name: 'x',
      schedule: plan(2, 1),
      ...people,
    });
  const move = async (rule: object) =>
    sandbox.call('PUT', `${flow(story)}/state_joint`, {
      node_schedule: {
        ...plan(2, 1),
        estimate_start_date: day + 86_400_000,
        estimate_end_date: day + 3 * 86_400_000 - 1,
      },
      schedule_constraint_rule: rule,
    });

  it('keep covering their subtasks: these go along, or the move is refused', async () => {
    for (const node of ['state_joint', 'end'])
      await sandbox.call('PUT', `${flow(story)}/${node}`, { node_schedule: plan(2, 1) });
    await subtask('end', { assignee: [wei] });
    expect((await move({ node: true })).body.err_code).toBe(50006);
    expect((await move({ node: true, sub_task: true })).body.err_code).toBe(0);
    const { end }: Record<string, Wire> = await readNodes(sandbox, story);
    expect(end.node_schedule.estimate_start_date).toBe(day + 86_400_000);
    expect(end.sub_tasks[0].schedules[0].estimate_start_date).toBe(day + 86_400_000);
  });
});
