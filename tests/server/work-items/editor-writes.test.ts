// What the editor may do to one item beside plain fields: roles, rich text, links, ending it; and what it does on bad days.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FieldValue } from '@/lib/fields/field-value';
import { createOpenApi } from '@/server/open-api/open-api';
import { readActivity } from '@/server/work-items/activity';
import { endWorkItem } from '@/server/work-items/end-item';
import { prepareNewItem } from '@/server/work-items/new-item';
import { findRelatable } from '@/server/work-items/related-search';
import { saveWorkItem } from '@/server/work-items/save';
import {
  ANA,
  DETAILS,
  GUEST_NAME,
  type ItemBench,
  LIN,
  must,
  mustFail,
  saved,
  startItemBench,
  UPDATE,
  WEI,
} from './support/item-bench';

const PARENT = 'field_174ce3';
const RISK = 'field_7d21aa';
const BACKGROUND = 'field_0aa4e9';
const text = (words: string): FieldValue => ({ kind: 'text', text: words });

let bench: ItemBench;
beforeAll(async () => {
  bench = await startItemBench();
});
afterAll(() => bench.stack.stop());
afterEach(async () => {
  await bench.stack.setFaults([]);
  await bench.stack.sandbox.control('PUT', 'switches', {
    disabled_option_ids: [],
    intercepted_field_keys: [],
  });
});

describe('roles', () => {
  const roles = (owners: Record<string, string[]>): FieldValue => ({
    kind: 'roles',
    roles: Object.entries(owners).map(([roleId, ownerKeys]) => ({ roleId, ownerKeys })),
  });
  const ownersIn = (value: FieldValue | undefined) =>
    Object.fromEntries(
      value?.kind === 'roles'
        ? value.roles.filter((role) => role.ownerKeys.length > 0).map((role) => [role.roleId, role.ownerKeys])
        : [],
    );

  test('one role edited: the others keep their people, also those a colleague gave meanwhile', async () => {
    const seen = await bench.make('Roles together');
    const others = ownersIn(seen.item.values.role_owners);
    const theirs = { ...others, role_9c21ab: [WEI] };
    must(await bench.save(seen, { role_owners: roles(theirs) }));
    const mine = { ...others, RD: [ANA] };
    const outcome = saved(must(await bench.save(seen, { role_owners: roles(mine) })));
    expect(outcome.outcomes).toMatchObject([{ fieldKey: 'role_owners', state: 'verified' }]);
    expect(ownersIn(outcome.detail.item.values.role_owners)).toEqual({ ...theirs, RD: [ANA] });
  });

  test('the same role changed by two people is a conflict whose "mine" holds what others did to other roles', async () => {
    const seen = await bench.make('Roles apart');
    const others = ownersIn(seen.item.values.role_owners);
    must(await bench.save(seen, { role_owners: roles({ ...others, RD: [WEI], role_9c21ab: [WEI] }) }));
    const outcome = must(await bench.save(seen, { role_owners: roles({ ...others, RD: [ANA] }) }));
    if (outcome.kind !== 'conflict') throw new Error('no conflict');
    expect(ownersIn(outcome.conflicts[0]?.mine)).toEqual({ ...others, RD: [ANA], role_9c21ab: [WEI] });
  });

  test('a role for one person is not given two', async () => {
    const seen = await bench.make('One product person');
    const error = mustFail(await bench.save(seen, { role_owners: roles({ PM: [LIN, WEI] }) }));
    expect(error).toMatchObject({ fieldKey: 'role_owners', messageKey: 'invalidValue.onePersonRole' });
  });

  test('roles that the platform fills again by itself are reported with both lists', async () => {
    const seen = await bench.make('Refilled');
    const others = ownersIn(seen.item.values.role_owners);
    must(await bench.save(seen, { role_owners: roles({ ...others, PM: [WEI] }) }));
    const changed = must(await bench.read(seen.item.id));
    // A rule of the space refuses roles, so they cannot be sent along: the platform puts the creator back.
    await bench.stack.sandbox.control('PUT', 'switches', { intercepted_field_keys: ['role_owners'] });
    const outcome = saved(must(await bench.save(changed, { [BACKGROUND]: text('only this') })));
    expect(outcome.outcomes).toMatchObject([{ fieldKey: BACKGROUND, state: 'verified' }]);
    expect(outcome.alsoChanged.map((change) => change.fieldKey).sort()).toEqual([
      'current_status_operator',
      'role_owners',
    ]);
    const also = outcome.alsoChanged.find((change) => change.fieldKey === 'role_owners');
    expect(ownersIn(also?.before)).toEqual({ ...others, PM: [WEI] });
    expect(ownersIn(also?.after)).toEqual({ ...others, PM: [LIN] });
  });
});

describe('rich text', () => {
  test('formatted text is told from plain text with the same words, and never overwritten', async () => {
    const seen = await bench.make('Rich', {
      description: { kind: 'richText', text: 'Cut-over on Friday', isFormatted: false },
    });
    expect(seen.item.values.description).toMatchObject({ isFormatted: false });
    const { projectKey } = bench.actor();
    await bench.stack.sandbox.call('PUT', `${projectKey}/work_item/story/${seen.item.id}`, {
      update_fields: [
        {
          field_key: 'description',
          field_value: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'Cut-over on ', attrs: {} },
                { type: 'text', text: 'Friday', attrs: { bold: 'true' } },
              ],
            },
          ],
        },
      ],
    });
    const before = await bench.stack.mark();
    const outcome = must(
      await bench.save(seen, { description: { kind: 'richText', text: 'On Monday', isFormatted: false } }),
    );
    expect(outcome).toMatchObject({
      kind: 'conflict',
      conflicts: [{ theirs: { kind: 'richText', text: 'Cut-over on Friday', isFormatted: true } }],
    });
    expect(await bench.stack.effects(before)).toEqual([]);
  });
});

describe('links to other items', () => {
  test('an item that leads back here is found, marked, and refused by the platform on its field', async () => {
    const child = await bench.make('The child');
    const parent = await bench.make('The parent', {});
    saved(must(await bench.save(child, { [PARENT]: { kind: 'workItem', id: parent.item.id } })));
    const search = (query: string) =>
      findRelatable(bench.actor(), bench.stack.services, {
        typeName: 'story',
        fieldKey: PARENT,
        query,
        itemId: parent.item.id,
      });
    expect(must(await search('The child'))).toMatchObject([{ id: child.item.id, wouldLoop: true }]);
    expect(must(await search(String(parent.item.id)))).toMatchObject([{ isItself: true }]);
    const error = mustFail(await bench.save(parent, { [PARENT]: { kind: 'workItem', id: child.item.id } }));
    expect(error).toMatchObject({ messageKey: 'code.50006loop', fieldKey: PARENT });
  });
});

describe('ending an item', () => {
  const end = (id: number, isTerminating: boolean, words = '', userKey = LIN) =>
    endWorkItem(bench.actor(userKey), bench.stack.services, {
      typeName: 'story',
      id,
      isTerminating,
      reason: 'other',
      words,
    });

  test('it is terminated and restored with a reason, proven by reading, and both are in its activity', async () => {
    const { item } = await bench.make('Ends and begins');
    expect(mustFail(await end(item.id, true))).toMatchObject({ messageKey: 'code.20009' });
    const ended = must(await end(item.id, true, 'Merged into the ledger 🙂'));
    expect(ended.item.isTerminated).toBe(true);
    expect(ended.item.values.aborted).toEqual({
      kind: 'flag',
      isOn: true,
      reason: 'Merged into the ledger 🙂',
    });
    expect(must(await end(item.id, true, 'again')).item.isTerminated).toBe(true);
    expect(must(await end(item.id, false, 'Back')).item.isTerminated).toBe(false);
    const activity = must(
      await readActivity(bench.actor(), bench.stack.services, { typeName: 'story', id: item.id }),
    );
    const ends = activity.entries
      .map((entry) => entry.operation)
      .filter((word) => /^(terminate|restore)$/.test(word));
    expect(ends).toEqual(['restore', 'terminate']);
    expect(activity.entries.every((entry) => entry.byKey === LIN)).toBe(true);
  });

  test('a termination that is accepted and not stored is never called done', async () => {
    const { item } = await bench.make('Stays');
    await bench.stack.setFaults([
      { match: { method: 'PUT', path: `${UPDATE.path}/abort` }, effect: { type: 'drop_write', fraction: 1 } },
    ]);
    expect(mustFail(await end(item.id, true, 'Gone'))).toMatchObject({ messageKey: 'endNotStored' });
  });
});

test('activity shows a change by field, with both values as the field reads them', async () => {
  const seen = await bench.make('Watched');
  saved(
    must(
      await bench.save(seen, {
        [RISK]: { kind: 'option', option: { id: 'o_8lheu2', label: 'High' } },
        field_40d9a6: { kind: 'date', day: 20_600, msOfDay: 0 },
      }),
    ),
  );
  const activity = must(
    await readActivity(bench.actor(), bench.stack.services, { typeName: 'story', id: seen.item.id }),
  );
  const changes = activity.entries.flatMap((entry) => entry.changes);
  expect(changes).toContainEqual({
    thing: { kind: 'field', fieldKey: RISK },
    before: { kind: 'empty' },
    after: { kind: 'option', option: { id: 'o_8lheu2', label: 'High' } },
  });
  expect(changes).toContainEqual({
    thing: { kind: 'field', fieldKey: 'field_40d9a6' },
    before: { kind: 'empty' },
    after: { kind: 'date', day: 20_600, msOfDay: 0 },
  });
  expect(activity.earlierBeforeMs).toBeNull();
});

test('a copy starts from the other item, a new one from the defaults of the space', async () => {
  const source = await bench.make('Original', {
    [RISK]: { kind: 'option', option: { id: 'o_8lheu2', label: 'High' } },
    [BACKGROUND]: text('Copied along'),
  });
  const prepare = (copyId: number | null) =>
    prepareNewItem(bench.actor(), bench.stack.services, { typeName: 'story', copyId });
  const copy = must(await prepare(source.item.id));
  expect(copy.copied).toMatchObject({ id: source.item.id, name: 'Original', notCopied: [] });
  expect(copy.values).toMatchObject({ [BACKGROUND]: text('Copied along') });
  const blank = must(await prepare(null));
  expect(blank.values.priority).toMatchObject({ option: { id: 'option_3' } });
  expect(blank.filledRoles).toMatchObject({
    roles: expect.arrayContaining([{ roleId: 'PM', ownerKeys: [LIN] }]),
  });
});

describe('on a bad day', () => {
  test('an option removed while the form is open is refused on its field, and then known as disabled', async () => {
    const seen = await bench.make('Option goes');
    await bench.stack.sandbox.control('PUT', 'switches', { disabled_option_ids: ['o_8lheu2'] });
    const high: FieldValue = { kind: 'option', option: { id: 'o_8lheu2', label: 'High' } };
    const error = mustFail(await bench.save(seen, { [RISK]: high, [BACKGROUND]: text('with it') }));
    expect(error).toMatchObject({ messageKey: 'code.20050gone', fieldKey: RISK, code: 20050 });
    const fresh = must(await bench.read(seen.item.id));
    const risk = fresh.fields.find((field) => field.key === RISK);
    expect(risk?.options.find((option) => option.id === 'o_8lheu2')?.isDisabled).toBe(true);
    expect(fresh.item.values[BACKGROUND]).toEqual({ kind: 'empty' });
  });

  test('an item terminated by someone else is not written to, one deleted is not found', async () => {
    const seen = await bench.make('Ends elsewhere');
    const { projectKey } = bench.actor();
    const path = `${projectKey}/work_item/story/${seen.item.id}`;
    await bench.stack.sandbox.call('PUT', `${path}/abort`, { is_aborted: true, reason_option: 'cancel' });
    const before = await bench.stack.mark();
    expect(mustFail(await bench.save(seen, { name: text('Late') }))).toMatchObject({
      messageKey: 'terminated',
    });
    await bench.stack.sandbox.call('DELETE', path);
    expect(mustFail(await bench.save(seen, { name: text('Later') }))).toMatchObject({ kind: 'not-found' });
    const puts = (await bench.stack.requests(before)).filter(
      ({ path: at, method }) => method === 'PUT' && !at.endsWith('/abort'),
    );
    expect(puts).toEqual([]);
  });

  test('somebody without the right is told so, with code and log id, and nothing is stored', async () => {
    const seen = await bench.make('Not theirs');
    const guest = bench.stack.info.users.find((user) => user.name_en === GUEST_NAME)?.user_key ?? '';
    const error = mustFail(await bench.save(seen, { name: text('Mine') }, guest));
    expect(error).toMatchObject({ kind: 'forbidden', code: 10001 });
    expect(error.logId).toMatch(/\w{10,}/);
  });

  test('100,000 characters are refused before they are sent; emoji and right-to-left names come back as typed', async () => {
    const seen = await bench.make('Long');
    expect(mustFail(await bench.save(seen, { [BACKGROUND]: text('x'.repeat(100_000)) }))).toMatchObject({
      kind: 'invalid',
      fieldKey: BACKGROUND,
      messageKey: 'invalidValue.tooLong',
    });
    const name = 'مرحبا ‮abc 👩‍👩‍👧‍👦 \u{1F3F3}\u{FE0F}‍🌈';
    const outcome = saved(must(await bench.save(seen, { name: text(name) })));
    expect(outcome.outcomes).toMatchObject([{ state: 'verified', stored: text(name) }]);
  });

  test.each([
    ['too many requests', { status: 429, err_code: 10429, err_msg: 'API Request Frequency Limit' }],
    ['an overload', { status: 500, err_code: 50006, err_msg: 'openapi system err, please try again later' }],
  ])('%s in the middle: it is sent again and proven', async (_case, answer) => {
    const seen = await bench.make('Busy');
    await bench.stack.setFaults([{ match: UPDATE, times: 1, effect: { type: 'respond', ...answer } }]);
    const outcome = saved(must(await bench.save(seen, { name: text('Through') })));
    expect(outcome.outcomes).toMatchObject([{ state: 'verified' }]);
  });

  test('a 5xx that says nothing about what happened is settled by reading', async () => {
    const seen = await bench.make('Unclear');
    await bench.stack.setFaults([
      {
        match: UPDATE,
        times: 1,
        effect: { type: 'respond', status: 502, err_code: 0, err_msg: 'bad gateway' },
      },
    ]);
    const outcome = saved(must(await bench.save(seen, { name: text('Perhaps') })));
    expect(outcome.outcomes).toMatchObject([{ state: 'not-stored', stored: text('Unclear') }]);
  });

  test('an answer that never comes is given up, and what is stored is told, not guessed', async () => {
    const seen = await bench.make('No answer');
    const { stack } = bench;
    const api = createOpenApi({ ...stack.api.config, timeoutMs: 500 });
    await stack.setFaults([{ match: UPDATE, effect: { type: 'delay', ms: 20_000 } }]);
    const before = await stack.mark();
    const services = { ...stack.services, api };
    const change = { fieldKey: 'name', base: text('No answer'), after: text('Unheard') };
    const outcome = saved(
      must(
        await saveWorkItem(bench.actor(), services, {
          typeName: 'story',
          id: seen.item.id,
          changes: [change],
        }),
      ),
    );
    await api.close();
    expect(outcome.outcomes).toMatchObject([{ state: 'not-stored', stored: text('No answer') }]);
    expect((await stack.requests(before)).filter(({ method }) => method === 'PUT').length).toBeLessThan(2);
  });

  test('somebody who lost the space while typing is told so, and nothing is sent', async () => {
    const seen = await bench.make('No longer mine');
    await bench.stack.setFaults([
      {
        match: DETAILS,
        effect: { type: 'respond', status: 403, err_code: 10404, err_msg: 'No Project Permission' },
      },
    ]);
    const before = await bench.stack.mark();
    expect(mustFail(await bench.save(seen, { name: text('Late') }))).toMatchObject({
      kind: 'forbidden',
      code: 10404,
    });
    expect((await bench.stack.requests(before)).some(({ method }) => method === 'PUT')).toBe(false);
  });
});
