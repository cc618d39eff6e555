// The verified write of one item, on the sandbox over HTTP and a real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import { NO_FILTER } from '@/lib/work-item/filter';
import type { FieldChange, SaveOutcome, WorkItemDetail } from '@/lib/work-item/work-item';
import { exploreItems } from '@/server/work-items/explore';
import { readWorkItem } from '@/server/work-items/read';
import { saveWorkItem } from '@/server/work-items/save';
import { startTestStack, type TestStack } from '../support/test-stack';

const LIN = '7401000000000000101';
const WEI = '7401000000000000102';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function mustFail(result: Result<unknown>): AppError {
  if (result.ok) throw new Error(`succeeded: ${JSON.stringify(result.value)}`);
  return result.error;
}

function saved(outcome: SaveOutcome) {
  if (outcome.kind !== 'saved') throw new Error(`is a ${outcome.kind}`);
  return outcome;
}

describe('saving a work item', () => {
  let stack: TestStack;
  let projectKey: string;
  let detail: WorkItemDetail;
  let position = 0;

  const actor = () => ({ userKey: LIN, projectKey });
  const field = (test: (field: Field) => boolean): Field => {
    const found = detail.fields.find((entry) => entry.readOnlyReason === null && test(entry));
    if (!found) throw new Error('no such field');
    return found;
  };
  const seen = (key: string): FieldValue => detail.item.values[key] ?? { kind: 'empty' };
  const change = (fieldKey: string, after: FieldValue): FieldChange => ({
    fieldKey,
    base: seen(fieldKey),
    after,
  });
  const save = (changes: FieldChange[], userKey = LIN) =>
    saveWorkItem({ userKey, projectKey }, stack.services, { typeName: 'story', id: detail.item.id, changes });
  const otherOption = (): FieldValue => {
    const priority = field((entry) => entry.key === 'priority');
    const now = seen('priority');
    const other = priority.options.find(
      (option) => !option.isDisabled && (now.kind !== 'option' || option.id !== now.option.id),
    );
    if (!other) throw new Error('no other option');
    return { kind: 'option', option: { id: other.id, label: other.label } };
  };

  beforeAll(async () => {
    stack = await startTestStack({ limits: false });
    projectKey = stack.info.projects.find((entry) => entry.simple_name === 'orbit')?.project_key ?? '';
  });
  afterAll(() => stack.stop());

  beforeEach(async () => {
    await stack.setFaults([]);
    const list = must(
      await exploreItems(actor(), stack.services, {
        typeName: 'story',
        filter: NO_FILTER,
        fieldKeys: [],
        pageNum: 1,
        pageSize: 20,
      }),
    );
    const item = list.items[position];
    position += 1;
    if (!item) throw new Error('too few items');
    detail = must(await readWorkItem(actor(), stack.services, { typeName: 'story', id: item.id }));
  });

  test('name, priority, people, date and number are stored, read back and called verified, and nothing else changes', async () => {
    const people = field((entry) => entry.typeKey === 'multi_user' && entry.key !== 'watchers');
    const date = field((entry) => entry.typeKey === 'date');
    const number = field((entry) => entry.typeKey === 'number');
    const before = await stack.mark();
    const outcome = saved(
      must(
        await save([
          change('name', { kind: 'text', text: 'Ledger cut-over, checked twice' }),
          change('priority', otherOption()),
          change(people.key, { kind: 'people', userKeys: [WEI] }),
          change(date.key, { kind: 'date', day: 20_600, msOfDay: 0 }),
          change(number.key, { kind: 'number', value: 12.25 }),
        ]),
      ),
    );
    expect(outcome.outcomes.map(({ state }) => state)).toEqual(Array(5).fill('verified'));
    expect(outcome.detail.item.name).toBe('Ledger cut-over, checked twice');
    const effects = await stack.effects(before);
    expect(new Set(effects.map((effect) => effect.target))).toEqual(
      new Set(['name', 'priority', people.key, date.key, number.key]),
    );
    expect(new Set(effects.map((effect) => effect.work_item_id))).toEqual(new Set([detail.item.id]));
    const writes = (await stack.requests(before)).filter((request) => request.method === 'PUT');
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatchObject({ user_key: LIN, err_code: 0 });
    expect(writes[0]?.idem_uuid).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('only fields that differ from what is stored are sent; when none does, nothing is sent', async () => {
    const before = await stack.mark();
    const outcome = saved(must(await save([change('name', { kind: 'text', text: detail.item.name })])));
    expect(outcome.outcomes).toMatchObject([{ fieldKey: 'name', state: 'already-so' }]);
    expect(await stack.effects(before)).toEqual([]);
    expect((await stack.requests(before)).some((request) => request.method === 'PUT')).toBe(false);
  });

  test('a field that a colleague changed meanwhile is a conflict: nothing of the save is sent', async () => {
    const mine = otherOption();
    must(await save([change('name', { kind: 'text', text: 'Theirs' })], WEI));
    const before = await stack.mark();
    const outcome = must(
      await save([change('name', { kind: 'text', text: 'Mine' }), change('priority', mine)]),
    );
    expect(outcome).toMatchObject({
      kind: 'conflict',
      updatedBy: WEI,
      conflicts: [
        {
          fieldKey: 'name',
          base: { kind: 'text', text: detail.item.name },
          mine: { kind: 'text', text: 'Mine' },
          theirs: { kind: 'text', text: 'Theirs' },
        },
      ],
    });
    expect(await stack.effects(before)).toEqual([]);
  });

  test("a colleague's change of another field is kept beside mine", async () => {
    must(await save([change('name', { kind: 'text', text: 'Renamed by Wei' })], WEI));
    const mine = otherOption();
    const outcome = saved(must(await save([change('priority', mine)])));
    expect(outcome.outcomes).toMatchObject([{ fieldKey: 'priority', state: 'verified' }]);
    expect(outcome.detail.item.name).toBe('Renamed by Wei');
  });

  test('a write that is accepted and dropped is told with both values, never as saved', async () => {
    await stack.setFaults([
      {
        match: { method: 'PUT', path: '/open_api/:project_key/work_item/:type/:id' },
        effect: { type: 'drop_write', fraction: 1 },
      },
    ]);
    const outcome = saved(must(await save([change('name', { kind: 'text', text: 'Never stored' })])));
    expect(outcome.outcomes).toMatchObject([
      {
        fieldKey: 'name',
        state: 'not-stored',
        sent: { kind: 'text', text: 'Never stored' },
        stored: { kind: 'text', text: detail.item.name },
      },
    ]);
    expect(outcome.outcomes[0]).not.toHaveProperty('isUnanswered');
  });

  test('a write that never arrived is told as one without an answer, never as accepted', async () => {
    await stack.setFaults([
      {
        match: { method: 'PUT', path: '/open_api/:project_key/work_item/:type/:id' },
        effect: { type: 'reset' },
      },
    ]);
    const outcome = saved(must(await save([change('name', { kind: 'text', text: 'Never arrived' })])));
    expect(outcome.outcomes).toMatchObject([
      { state: 'not-stored', isUnanswered: true, stored: { kind: 'text', text: detail.item.name } },
    ]);
  });

  test('a lost answer is settled by reading: what is stored is called verified, and was sent once', async () => {
    await stack.setFaults([
      {
        match: { method: 'PUT', path: '/open_api/:project_key/work_item/:type/:id' },
        times: 1,
        effect: { type: 'reset_after_commit' },
      },
    ]);
    const before = await stack.mark();
    const outcome = saved(must(await save([change('name', { kind: 'text', text: 'Stored, answer lost' })])));
    expect(outcome.outcomes).toMatchObject([{ fieldKey: 'name', state: 'verified' }]);
    expect((await stack.effects(before)).filter((effect) => effect.target === 'name')).toHaveLength(1);
  });

  test.each([
    [
      'text that is too long for a name',
      'name',
      { kind: 'text', text: 'x'.repeat(256) },
      'invalidValue.tooLong',
    ],
    [
      'an option that does not exist',
      'priority',
      { kind: 'option', option: { id: 'no_such', label: '' } },
      'invalidValue.optionGone',
    ],
    ['a field that does not exist', 'field_nowhere', { kind: 'text', text: 'x' }, 'fieldGone'],
    ['a system field', 'created_at', { kind: 'date', day: 20_000, msOfDay: 0 }, 'readOnlyField'],
    ['an empty name', 'name', { kind: 'empty' }, 'invalidValue.required'],
  ] as const)(
    '%s is refused on its field before anything is sent',
    async (_case, fieldKey, after, messageKey) => {
      const before = await stack.mark();
      expect(mustFail(await save([change(fieldKey, after)]))).toMatchObject({
        kind: 'invalid',
        messageKey,
        fieldKey,
      });
      expect((await stack.requests(before)).some((request) => request.method === 'PUT')).toBe(false);
    },
  );

  test('what the platform refuses stands on its field with code and log id', async () => {
    await stack.setFaults([
      {
        match: { method: 'PUT', path: '/open_api/:project_key/work_item/:type/:id' },
        effect: { type: 'respond', status: 500, err_code: 50006, err_msg: 'No right to edit' },
      },
    ]);
    const error = mustFail(await save([change('name', { kind: 'text', text: 'Not allowed' })]));
    expect(error).toMatchObject({ kind: 'forbidden', code: 50006, retryable: false });
    expect(error.logId).toMatch(/\w{10,}/);
  });

  test('an item that does not exist is not found', async () => {
    const error = mustFail(await readWorkItem(actor(), stack.services, { typeName: 'story', id: 1 }));
    expect(error).toMatchObject({ kind: 'not-found' });
    expect(
      mustFail(await readWorkItem(actor(), stack.services, { typeName: 'nothing', id: 1 })),
    ).toMatchObject({
      kind: 'not-found',
      messageKey: 'typeNotFound',
    });
  });

  test('every write is in the journal with what it replaced', async () => {
    must(await save([change('name', { kind: 'text', text: 'Journaled' })]));
    const { rows } = await stack.pool.query(
      'select user_key, state, changes from work_item_write where work_item_id = $1 order by sent_at desc limit 1',
      [detail.item.id],
    );
    expect(rows).toMatchObject([
      {
        user_key: LIN,
        state: 'accepted',
        changes: [
          {
            fieldKey: 'name',
            before: { kind: 'text', text: detail.item.name },
            after: { kind: 'text', text: 'Journaled' },
          },
        ],
      },
    ]);
  });
});
