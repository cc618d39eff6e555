// Fields.md section 3: for every field type, what is written is what is read, what clears it, and what is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createItem, readField, readItem, updateField } from './support/make-items';
import { startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
let id: number;
let other: number;
let options: Record<
  string,
  { label: string; value: string; children?: { label: string; value: string }[] }[]
>;
const keys: Record<string, string> = {};
beforeAll(async () => {
  sandbox = await startSandbox();
  other = await createItem(sandbox, { name: 'Target' });
  id = await createItem(sandbox);
  const { body } = await sandbox.call('POST', 'orbit/field/all', { work_item_type_key: 'story' });
  options = Object.fromEntries(
    body.data.map((field: { field_key: string; options: [] }) => [field.field_key, field.options]),
  );
  for (const field of body.data) keys[field.field_alias || field.field_name] = field.field_key;
});
afterAll(() => sandbox.stop());

// 2026-03-02 00:00:00.000 and 2026-03-06 23:59:59.999 at UTC+8.
const day = 1772380800000;
const lastMs = 1772812799999;
const wei = '7401000000000000102';
const ana = '7401000000000000103';

const refunds = {
  label: 'Payments',
  value: 'o_pay',
  children: { label: 'Refunds', value: '', children: null },
};
const path = (label: string) => {
  const child = options.field_c3f410?.[0]?.children?.find((option) => option.label === label);
  return { ...refunds, children: { label, value: child?.value ?? '', children: null } };
};

describe('a value is read as it was written', () => {
  const cases: [string, string, () => unknown][] = [
    ['text', 'field_0aa4e9', () => 'Needs the new ledger\nsee notes 😀'],
    ['plain multi_text', 'description', () => 'Cut-over on Friday'],
    ['select', 'priority', () => ({ label: 'P1', value: 'option_2' })],
    [
      'multi_select',
      'field_5be902',
      () => [
        { label: 'Web', value: 'o_web1' },
        { label: 'iOS', value: 'o_ios7' },
      ],
    ],
    ['radio', 'change_kind', () => ({ label: 'New', value: options[keys.change_kind ?? '']?.[0]?.value })],
    ['tree_select', 'field_c3f410', () => path('Refunds')],
    ['user', 'field_e77b30', () => wei],
    ['multi_user', 'field_2c8f51', () => [ana, wei]],
    ['watchers', 'watchers', () => [ana]],
    ['day date', 'field_40d9a6', () => day],
    ['schedule', 'field_8f03ce', () => ({ start_time: day, end_time: lastMs })],
    ['precise_date', 'freeze_window', () => ({ start_time: day, end_time: lastMs })],
    ['number', 'field_b6125d', () => 12.5],
    ['negative number', 'field_b6125d', () => -0.25],
    ['bool', 'field_d2490b', () => false],
    ['link', 'field_93c5e1', () => 'https://example.com/spec'],
    ['link_cloud_doc', 'field_28ac60', () => ['https://example.feishu.cn/wiki/AbCdEf']],
    ['email', 'field_f2b193', () => 'ops@example.com'],
    ['telephone', 'field_54e6d7', () => '+86-10-5550100'],
    ['business', 'business', () => '65f1e7aa9b0c1d2e3f405162'],
    ['work_item_related_select', 'field_174ce3', () => other],
    ['work_item_related_multi_select', 'field_6bd0f9', () => [other]],
    ['group_type', 'group_type', () => 'bind'],
    ['signal', 'field_a95d2f', () => true],
  ];
  it.each(cases)('%s', async (_type, keyOrAlias, value) => {
    const key = keys[keyOrAlias] ?? keyOrAlias;
    expect((await updateField(sandbox, id, key, value())).body).toMatchObject({ err_code: 0, data: {} });
    expect(await readField(sandbox, id, key)).toEqual(value());
  });
  it.each(cases)('%s is cleared by null', async (_type, keyOrAlias) => {
    const key = keys[keyOrAlias] ?? keyOrAlias;
    expect((await updateField(sandbox, id, key, null)).body.err_code).toBe(0);
    expect((await readField(sandbox, id, key)) ?? null).toBeNull();
  });
  it('a time of day is kept where the field has one, and cut off where it has none', async () => {
    const noon = day + 12 * 3_600_000;
    await updateField(sandbox, id, keys.online_at ?? '', noon);
    await updateField(sandbox, id, 'field_40d9a6', noon);
    expect(await readField(sandbox, id, keys.online_at ?? '')).toBe(noon);
    expect(await readField(sandbox, id, 'field_40d9a6')).toBe(day);
  });
  it('compound groups come back in order, each with an id of its own', async () => {
    const pair = (region: string, date: number) => [
      { field_key: 'field_aa0001', field_value: region },
      { field_key: 'field_aa0002', field_value: date },
    ];
    await updateField(sandbox, id, 'field_3e8a74', [pair('EU', day), pair('US', day)]);
    const item = await readItem(sandbox, id, 'story', { expand: { need_group_uuid_for_compound: true } });
    const [compound] = item.compound_field_extra;
    expect(
      compound.field_value.map(
        ({ fields }: { fields: { field_value: unknown }[] }) => fields[0]?.field_value,
      ),
    ).toEqual(['EU', 'US']);
    expect(
      new Set(compound.field_value.map(({ group_uuid }: { group_uuid: string }) => group_uuid)).size,
    ).toBe(2);
  });
  it('rich text reads as words, and as HTML when asked for', async () => {
    const blocks = [
      { type: 'paragraph', content: [{ type: 'text', text: '<Friday>', attrs: { bold: 'true' } }] },
    ];
    await updateField(sandbox, id, 'description', blocks);
    const item = await readItem(sandbox, id, 'story', {
      fields: ['description'],
      expand: { need_multi_text: true },
    });
    expect(item.fields).toEqual([
      expect.objectContaining({ field_key: 'description', field_value: '<Friday>' }),
    ]);
    expect(item.multi_texts[0].field_value).toMatchObject({
      doc_text: '<Friday>\n',
      doc_html: '<p><b>&lt;Friday&gt;</b></p>',
      is_empty: false,
    });
  });
  it('the label of an option is ignored, its id decides', async () => {
    await updateField(sandbox, id, 'priority', { label: 'something else', value: 'option_1' });
    expect(await readField(sandbox, id, 'priority')).toEqual({ label: 'P0', value: 'option_1' });
  });
});

describe('a value of the wrong kind is refused', () => {
  const cases: [string, string, () => unknown, number, number][] = [
    ['a number as text', 'field_0aa4e9', () => 5, 400, 20006],
    ['text over 10 000 characters', 'field_0aa4e9', () => 'x'.repeat(10_001), 500, 50006],
    ['a name over 255 characters', 'name', () => 'x'.repeat(256), 500, 50006],
    ['an empty name', 'name', () => '', 400, 20006],
    ['a cleared name', 'name', () => null, 400, 20006],
    ['an unknown block', 'description', () => [{ type: 'marquee' }], 400, 20006],
    ['an option id as text', 'priority', () => 'option_1', 400, 20006],
    ['an unknown option', 'priority', () => ({ value: 'option_77' }), 400, 20050],
    ['a label as id', 'priority', () => ({ value: 'P1' }), 400, 20050],
    ['a disabled option', 'priority', () => ({ value: 'option_9' }), 400, 20050],
    ['one option for a list', 'field_5be902', () => ({ value: 'o_web1' }), 400, 20006],
    [
      'a cascade above the last level',
      'field_c3f410',
      () => ({ value: 'o_pay', children: null }),
      400,
      20050,
    ],
    [
      'a child of another parent',
      'field_c3f410',
      () => ({ value: 'o_pay', children: { value: 'o_other', children: null } }),
      400,
      20050,
    ],
    ['a cascade as text', 'field_c3f410', () => 'o_pay', 400, 20006],
    ['a person by name', 'field_e77b30', () => 'Wei Zhao', 400, 20006],
    ['a person by e-mail', 'field_e77b30', () => 'wei.zhao@example.com', 400, 20006],
    ['a person as number', 'field_e77b30', () => 102, 400, 20006],
    ['an unknown person', 'field_e77b30', () => '7401000000000009999', 404, 30006],
    ['a person who has left', 'field_2c8f51', () => ['7401000000000000123'], 401, 10302],
    ['seconds as a date', 'field_40d9a6', () => 1772380800, 400, 20006],
    ['a date as text', 'field_40d9a6', () => '2026-03-02', 400, 20006],
    ['a date with a fraction', 'field_40d9a6', () => day + 0.5, 400, 20006],
    [
      'a range that ends before it starts',
      'field_8f03ce',
      () => ({ start_time: lastMs, end_time: day }),
      400,
      20006,
    ],
    ['text as number', 'field_b6125d', () => '12.5', 400, 20006],
    ['text as bool', 'field_d2490b', () => 'true', 400, 20006],
    ['a number as bool', 'field_d2490b', () => 0, 400, 20006],
    ['an e-mail without @', 'field_f2b193', () => 'ops', 400, 20006],
    ['an e-mail over 254 characters', 'field_f2b193', () => `${'x'.repeat(250)}@example.com`, 500, 50006],
    ['letters as telephone', 'field_54e6d7', () => 'call me', 400, 20006],
    ['an unknown business line', 'business', () => 'nope', 404, 30008],
    ['a group type out of the list', 'group_type', () => 'open', 400, 20006],
    ['a related item that does not exist', 'field_174ce3', () => 99, 400, 20050],
    ['a list encoded as text', 'field_2c8f51', () => `["${wei}"]`, 400, 20006],
    ['an attachment', 'field_c08e15', () => [], 400, 20029],
    ['a calculated field', 'total_points', () => 3, 400, 20090],
    ['a vote', 'go_vote', () => true, 400, 20033],
    ['a template', 'template', () => 145405, 400, 20033],
    ['the creator', 'owner', () => wei, 400, 20033],
    ['a field that does not exist', 'field_ffffff', () => 1, 404, 30009],
    ['a field out of use', 'legacy_id', () => 'x', 404, 30009],
  ];
  it.each(cases)('%s', async (_name, keyOrAlias, value, status, code) => {
    const key = keys[keyOrAlias] ?? keyOrAlias;
    const before = await readItem(sandbox, id);
    const answer = await updateField(sandbox, id, key, value());
    expect([answer.status, answer.body.err_code]).toEqual([status, code]);
    expect(await readItem(sandbox, id)).toEqual(before);
  });
  it('the item itself, and a circle of items, as related item', async () => {
    const [first, second] = [await createItem(sandbox), await createItem(sandbox)];
    expect((await updateField(sandbox, first, 'field_174ce3', first)).body).toMatchObject({
      err_code: 50006,
      err: { msg: 'exists loop' },
    });
    await updateField(sandbox, first, 'field_174ce3', second);
    expect((await updateField(sandbox, second, 'field_174ce3', first)).body).toMatchObject({
      err_code: 50006,
      err: { msg: 'exists loop' },
    });
  });
  it('a shape is "illegal", a calculated field "calculated", an option a matter of configuration', async () => {
    expect((await updateField(sandbox, id, 'field_b6125d', 'x')).body.err.msg).toBe(
      'field [field_b6125d] is illegal',
    );
    expect((await updateField(sandbox, id, keys.total_points ?? '', 1)).body).toMatchObject({
      err_msg: 'Your request has been Intercept',
      err: { msg: `field ${keys.total_points} is calculated` },
    });
    expect((await updateField(sandbox, id, 'priority', { value: 'option_9' })).body).toMatchObject({
      err_msg: 'Failed to check field',
      err: { msg: 'Due to the administrator configuration update' },
    });
    expect((await updateField(sandbox, id, 'field_zzz', 1)).body).toMatchObject({
      err_msg: 'Field Not Found',
      err: { msg: 'field_value_pairs field key field_zzz:can not find field' },
    });
  });
});

describe('malformed ranges, compound and related values', () => {
  const cases: [string, string, unknown][] = [
    ['a range as list', 'field_8f03ce', [day, lastMs]],
    ['a range with one end', 'field_8f03ce', { start_time: day }],
    ['a related item by name', 'field_174ce3', 'Target'],
    ['related items by text ids', 'field_6bd0f9', ['4620420001']],
    ['a compound that is no list', 'field_3e8a74', { field_aa0001: 'EU' }],
  ];
  it.each(cases)('%s is accepted and lost, as was seen', async (_name, key, value) => {
    const before = await readField(sandbox, id, key);
    expect((await updateField(sandbox, id, key, value)).body.err_code).toBe(0);
    expect(await readField(sandbox, id, key)).toEqual(before);
  });
  it.each(cases)('%s is refused when the switch is off', async (_name, key, value) => {
    await sandbox.control('PUT', 'switches', { drops_silently: false });
    expect((await updateField(sandbox, id, key, value)).body.err_code).toBe(20006);
    await sandbox.control('PUT', 'switches', { drops_silently: true });
  });
});
