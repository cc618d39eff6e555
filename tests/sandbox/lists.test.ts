// Endpoints.md 5.2, 5.5, 6.8, 6.9 and section 10: over spaces, along relations, compound groups, change log, comments.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createItem, readField, readItem, updateField } from './support/make-items';
import { adminKey, orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

let sandbox: TestSandbox;
let id: number;
beforeAll(async () => {
  sandbox = await startSandbox();
  id = await createItem(sandbox, { name: 'Ledger' });
});
afterAll(() => sandbox.stop());

const wei = '7401000000000000102';
const ana = '7401000000000000103';
const day = 1772380800000;
const post = async (path: string, body: object, headers = {}) =>
  (await sandbox.call('POST', path, body, headers)).body;

describe('filter_across_project', () => {
  const filter = (body: object) =>
    post('work_items/filter_across_project', { work_item_type_key: 'story', ...body });

  it('lists one type over all spaces the person may enter, or those named', async () => {
    const all = await filter({ page_size: 50 });
    expect(new Set(all.data.map((item: Wire) => item.simple_name)).size).toBe(3);
    const one = await filter({ simple_names: ['atlas'] });
    expect(one.pagination.total).toBeLessThan(all.pagination.total);
    expect(new Set(one.data.map((item: Wire) => item.simple_name))).toEqual(new Set(['atlas']));
  });
  it('by creator, watcher, role, template and id', async () => {
    const item = await createItem(sandbox, {
      template_id: 145406,
      field_value_pairs: [
        { field_key: 'watchers', field_value: [ana] },
        { field_key: 'role_owners', field_value: [{ role: 'RD', owners: [wei] }] },
      ],
    });
    const finds = async (body: object) => (await filter({ work_item_ids: [item], ...body })).data.length;
    expect(await finds({ search_user: { field_key: 'owner', user_keys: [adminKey] } })).toBe(1);
    expect(await finds({ search_user: { field_key: 'watchers', user_keys: [ana] } })).toBe(1);
    expect(await finds({ search_user: { role: 'RD', user_keys: [wei] } })).toBe(1);
    expect(await finds({ search_user: { role: 'RD', user_keys: [ana] } })).toBe(0);
    expect(await finds({ template_ids: [145406] })).toBe(1);
    expect(await finds({ template_ids: [145405] })).toBe(0);
  });
  it.each([
    ['no type', { work_item_type_key: '' }, 20003],
    ['a type of no space', { work_item_type_key: 'nope' }, 20003],
    ['51 ids', { work_item_ids: Array.from({ length: 51 }, (_unused, index) => index + 1) }, 20028],
    ['eleven spaces', { simple_names: Array.from({ length: 11 }, (_unused, index) => `s${index}`) }, 20057],
    ['role and field', { search_user: { role: 'RD', field_key: 'owner', user_keys: [wei] } }, 20058],
    ['a role without people', { search_user: { role: 'RD' } }, 20059],
    ['people without role or field', { search_user: { user_keys: [wei] } }, 20059],
    ['an unknown people field', { search_user: { field_key: 'mother', user_keys: [wei] } }, 20006],
    ['seconds', { updated_at: { start: 1772380800 } }, 20013],
    ['a page of 51', { page_size: 51 }, 20006],
  ])('is refused: %s', async (_name, body, code) => {
    expect((await filter(body)).err_code).toBe(code);
  });
});

describe('search_by_relation', () => {
  it('follows a field of the item, and a field that points to it', async () => {
    const parent = await createItem(sandbox);
    const child = await createItem(sandbox, {
      field_value_pairs: [{ field_key: 'field_174ce3', field_value: parent }],
    });
    const defect = await createItem(sandbox, {
      work_item_type_key: 'issue',
      field_value_pairs: [{ field_key: '_field_linked_story', field_value: parent }],
    });
    const search = async (item: number, body: object) =>
      (await post(`orbit/work_item/story/${item}/search_by_relation`, body)).data.map(
        (found: Wire) => found.id,
      );
    expect(
      await search(child, { relation_work_item_type_key: 'story', relation_key: 'field_174ce3' }),
    ).toEqual([parent]);
    expect(
      await search(parent, { relation_work_item_type_key: 'issue', relation_key: '_field_linked_story' }),
    ).toEqual([defect]);
    expect(
      await search(parent, {
        relation_work_item_type_key: 'issue',
        relation_key: 'linked_story',
        relation_type: 1,
      }),
    ).toEqual([defect]);
  });
  it.each([
    ['an unknown field', { relation_key: 'nope' }, 30018],
    ['a field that is no relation', { relation_key: 'priority' }, 20061],
    [
      'a type the relation does not lead to',
      { relation_key: 'field_174ce3', relation_work_item_type_key: 'issue' },
      20060,
    ],
    ['an unknown kind', { relation_key: 'field_174ce3', relation_type: 2 }, 20062],
    ['no field', {}, 20005],
  ])('is refused: %s', async (_name, body, code) => {
    const answer = await post(`orbit/work_item/story/${id}/search_by_relation`, {
      relation_work_item_type_key: 'story',
      ...body,
    });
    expect(answer.err_code).toBe(code);
  });
});

describe('update_compound_field', () => {
  const change = (body: object) =>
    post('work_item/field_value/update_compound_field', {
      project_key: orbitKey,
      work_item_id: id,
      field_key: 'field_3e8a74',
      ...body,
    });
  const pair = (field_key: string, field_value: unknown) => ({ field_key, field_value });
  const groups = async () => {
    const item = await readItem(sandbox, id, 'story', { expand: { need_group_uuid_for_compound: true } });
    return item.compound_field_extra[0].field_value.map((group: Wire) => [
      group.group_uuid,
      group.fields.map((field: Wire) => field.field_value),
    ]);
  };

  it('adds, changes and removes one group, the others keep their ids', async () => {
    expect(
      (await change({ action: 'add', fields: [[pair('field_aa0001', 'EU')], [pair('field_aa0001', 'US')]] }))
        .err_code,
    ).toBe(0);
    const [[eu], [us]] = await groups();
    expect(
      (await change({ action: 'update', group_uuid: us, fields: [[pair('field_aa0002', day)]] })).err_code,
    ).toBe(0);
    expect(await groups()).toEqual([
      [eu, ['EU']],
      [us, ['US', day]],
    ]);
    expect((await change({ action: 'delete', group_uuid: eu })).err_code).toBe(0);
    expect(await groups()).toEqual([[us, ['US', day]]]);
  });
  it.each([
    ['an unknown item', { action: 'add', fields: [[]], work_item_id: 1 }, 1000050244],
    ['an item of another space', { action: 'add', fields: [[]], project_key: 'xinghe' }, 1000050156],
    ['an unknown space', { action: 'add', fields: [[]], project_key: 'nowhere' }, 1000050156],
    ['a field that is no compound', { action: 'add', fields: [[]], field_key: 'priority' }, 1000050156],
    ['an unknown field', { action: 'add', fields: [[]], field_key: 'nope' }, 1000050248],
    ['an unknown action', { action: 'replace' }, 20006],
    ['no action', {}, 20005],
    ['adding with an id', { action: 'add', group_uuid: 'x', fields: [[]] }, 20006],
    ['changing without an id', { action: 'update', fields: [[]] }, 20005],
    ['an unknown group', { action: 'delete', group_uuid: 'x' }, 20006],
    ['an unknown sub-field', { action: 'add', fields: [[pair('nope', 1)]] }, 30009],
  ])('is refused: %s', async (_name, body, code) => {
    expect((await change(body)).err_code).toBe(code);
  });
});

describe('the change log', () => {
  const list = (body: object) => post('op_record/work_item/list', { project_key: orbitKey, ...body });

  it('has an entry for every change by any path, with old and new', async () => {
    const item = await createItem(sandbox);
    await updateField(sandbox, item, 'priority', { value: 'option_1' }, 'story');
    await sandbox.call('PUT', `orbit/workflow/story/${item}/node/state_joint`, { node_owners: [wei] });
    await sandbox.call('POST', `orbit/work_item/story/${item}/workflow/task`, {
      node_id: 'state_joint',
      name: 'x',
    });
    await sandbox.call('PUT', `orbit/work_item/story/${item}/abort`, {
      is_aborted: true,
      reason_option: 'cancel',
    });
    const { data } = await list({ work_item_ids: [item] });
    const seen = data.op_records.map((record: Wire) => [record.op_record_module, record.operation_type]);
    expect(seen).toEqual([
      ['work_item_mod', 'create'],
      ['field_mod', 'modify'],
      ['node_mod', 'modify'],
      ['sub_task_mod', 'add'],
      ['work_item_mod', 'terminate'],
      ['work_item_mod', 'modify'],
    ]);
    expect(data.op_records[1]).toMatchObject({
      operator: adminKey,
      operator_type: 'user',
      source_type: 'plugin',
      work_item_id: item,
    });
    expect(data.op_records[1].record_contents[0]).toMatchObject({
      object: { object_type: 'field', object_value: 'priority' },
      old: [expect.stringContaining('option_3')],
      new: [expect.stringContaining('option_1')],
    });
  });
  it('pages by cursor, ordered by item', async () => {
    const [first, second] = [await createItem(sandbox), await createItem(sandbox)];
    for (const value of [1, 2, 3])
      for (const item of [second, first]) await updateField(sandbox, item, 'field_b6125d', value);
    const seen: number[] = [];
    let cursor = '';
    do {
      const { data } = await list({
        work_item_ids: [first, second],
        op_record_module: ['field_mod'],
        page_size: 2,
        start_from: cursor,
      });
      expect(data.total).toBe(6);
      seen.push(...data.op_records.map((record: Wire) => record.work_item_id));
      cursor = data.start_from;
      expect(data.has_more).toBe(cursor !== '');
    } while (cursor !== '');
    expect(seen).toEqual([first, first, first, second, second, second]);
  });
  it('is silently empty for a slug, for other operators and for changes by automation', async () => {
    for (const body of [
      { project_key: 'orbit' },
      { operator: [ana] },
      { operator_type: ['auto'] },
      { source: ['MII_OTHER'] },
    ]) {
      expect(await list({ work_item_ids: [id], ...body })).toMatchObject({
        err_code: 0,
        data: { total: 0, op_records: [] },
      });
    }
  });
  it.each([
    ['only a start', { start: day }, 20006],
    ['more than seven days', { start: day, end: day + 7 * 86_400_000 + 1 }, 20013],
    ['seconds', { start: 1772380800, end: 1772380900 }, 20013],
    ['an unknown module', { op_record_module: ['all'] }, 20006],
    ['a page of 201', { page_size: 201 }, 20006],
    ['no items', { work_item_ids: [] }, 20005],
    ['no space', { project_key: '' }, 20005],
    ['a broken cursor', { start_from: 'x' }, 20006],
  ])('is refused: %s', async (_name, body, code) => {
    expect((await list({ work_item_ids: [id], ...body })).err_code).toBe(code);
  });
});

describe('comments', () => {
  const path = () => `orbit/work_item/story/${id}`;
  const write = (body: object, headers = {}) =>
    sandbox.call('POST', `${path()}/comment/create`, body, headers);
  /** The id as digits: it is larger than what a JS number holds exactly. */
  const listIds = async () => {
    const info = await sandbox.control('GET', 'info');
    const { token } = (
      await sandbox.call('POST', 'authen/plugin_token', {
        plugin_id: info.plugin_id,
        plugin_secret: info.plugin_secret,
      })
    ).body.data;
    const response = await fetch(`${sandbox.url}/open_api/${path()}/comments`, {
      headers: { 'X-PLUGIN-TOKEN': token, 'X-USER-KEY': adminKey },
    });
    return [...(await response.text()).matchAll(/"id":(\d+)/g)].map(([, digits]) => digits);
  };

  it('are written as text or blocks, and read oldest first', async () => {
    await write({ content: 'Schedule moved by one week.' });
    await write({
      content: 'ignored',
      rich_text: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bold', attrs: { bold: 'true' } }] }],
    });
    const { data, pagination } = (await sandbox.call('GET', `${path()}/comments`)).body;
    expect(data.map((comment: Wire) => [comment.content, comment.operator])).toEqual([
      ['Schedule moved by one week.', adminKey],
      ['Bold', adminKey],
    ]);
    expect(data[1].doc_rich_text.doc_html).toBe('<p><b>Bold</b></p>');
    expect(pagination).toEqual({ page_num: 1, page_size: 20, total: 2 });
  });
  it('are changed and deleted by their creator only', async () => {
    const [first = '', second = ''] = await listIds();
    const change = (comment: string, headers = {}) =>
      sandbox.call('PUT', `${path()}/comment/${comment}`, { content: 'Edited' }, headers);
    expect((await change(first, { 'X-USER-KEY': wei })).body.err_code).toBe(10001);
    expect((await change(first)).body.err_code).toBe(0);
    expect((await sandbox.call('DELETE', `${path()}/comment/${second}`)).body.err_code).toBe(0);
    const { data } = (await sandbox.call('GET', `${path()}/comments`)).body;
    expect(data.map((comment: Wire) => comment.content)).toEqual(['Edited']);
    const other = await createItem(sandbox);
    expect(
      (await sandbox.call('DELETE', `orbit/work_item/story/${other}/comment/${first}`)).body.err_code,
    ).toBe(20045);
    expect((await sandbox.call('DELETE', `${path()}/comment/${second}`)).body.err_code).toBe(30015);
    expect((await change(second)).body.err_code).toBe(1000050052);
  });
  it('leave an entry in the effects when written, changed and deleted, and none in the change log', async () => {
    const story = await createItem(sandbox);
    const base = `orbit/work_item/story/${story}/comment`;
    const { seq } = (await sandbox.control('GET', 'effects')).at(-1);
    await sandbox.call('POST', `${base}/create`, { content: 'First' });
    const [made] = await sandbox.control('GET', `effects?since=${seq}`);
    const comment = made.target.replace('comment:', '');
    for (const content of ['Second', 'Second']) await sandbox.call('PUT', `${base}/${comment}`, { content });
    await sandbox.call('DELETE', `${base}/${comment}`);
    const effects = await sandbox.control('GET', `effects?since=${seq}`);
    expect(effects.map((effect: Wire) => [effect.work_item_id, effect.before, effect.after])).toEqual([
      [story, null, 'First'],
      [story, 'First', 'Second'],
      [story, 'Second', null],
    ]);
    expect(new Set(effects.map((effect: Wire) => effect.target))).toEqual(new Set([made.target]));
    const body = { project_key: orbitKey, work_item_ids: [story] };
    const log = await sandbox.call('POST', 'op_record/work_item/list', body);
    expect(log.body.data.op_records).toHaveLength(1);
  });
  it('are refused: empty, malformed, too large a page, unknown item or space, guests', async () => {
    expect((await write({})).body.err_code).toBe(1000051280);
    expect((await write({ rich_text: [{ type: 'marquee' }] })).body.err_code).toBe(1000051280);
    expect((await sandbox.call('GET', `${path()}/comments?page_size=201`)).body.err_code).toBe(20002);
    expect((await sandbox.call('GET', 'orbit/work_item/story/1/comments')).body.err_code).toBe(1000051135);
    expect((await sandbox.call('GET', `nowhere/work_item/story/${id}/comments`)).body.err_code).toBe(30001);
    const guest = await write({ content: 'x' }, { 'X-USER-KEY': '7401000000000000147' });
    expect([guest.status, guest.body.err_code]).toEqual([500, 50001]);
  });
});

describe('confidential items', () => {
  it('are hidden in strict mode from people who are not on them', async () => {
    const big = await startSandbox({ items: 600 });
    const outsider = { 'X-USER-KEY': '7401000000000000147' };
    const strict = { ...outsider, 'x-auth-mode': '1' };
    const total = async (headers: Record<string, string>) =>
      (
        await big.call(
          'POST',
          'orbit/work_item/filter',
          { work_item_type_keys: ['story', 'issue'], page_size: 200 },
          headers,
        )
      ).body;
    const [all, some] = [await total(outsider), await total(strict)];
    expect(some.pagination.total).toBeLessThan(all.pagination.total);
    const shown = new Set(some.data.map((item: Wire) => item.id));
    const hidden = all.data.find((item: Wire) => item.pattern === 'Node' && !shown.has(item.id));
    const query = async (headers: Record<string, string>) =>
      (await big.call('POST', 'orbit/work_item/story/query', { work_item_ids: [hidden.id] }, headers)).body
        .err_code;
    expect([await query(outsider), await query(strict)]).toEqual([0, 30005]);
    await big.stop();
  });
  it('the owner field of an item reads as its creator', async () => {
    expect(await readField(sandbox, id, 'owner')).toBe(adminKey);
  });
});
