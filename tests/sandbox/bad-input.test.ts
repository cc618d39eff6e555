// Malformed members, endpoint by endpoint: each is answered with the documented code in the documented envelope, and nothing is stored.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyTargets, type Kind } from './provocations/body-targets';
import { asUser, day, item, pair } from './provocations/request-parts';
import { setStage } from './provocations/set-stage';
import type { Stage } from './provocations/stage';
import { type RequestHeaders, startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
let stage: Stage;

beforeAll(async () => {
  sandbox = await startSandbox();
  stage = await setStage(sandbox);
});
afterAll(() => sandbox.stop());

const wrong: Record<Kind, unknown[]> = {
  text: [5, true, {}, ['x']],
  number: ['5', 1.5, true, {}, [1], Number.MAX_SAFE_INTEGER + 1],
  flag: ['true', 1, {}, []],
  list: ['x', 5, {}, true],
  object: ['x', 5, [1], true],
};

const targets = bodyTargets(() => stage);

const send = (section: string, method: string, path: string, body: unknown) => {
  const headers: RequestHeaders = section === '4.3' ? asUser(stage).headers : {};
  return sandbox.call(method, path, body, headers);
};
const codeOf = (body: { err_code?: number; error?: { code: number } }) => body.error?.code ?? body.err_code;

describe('a member of the wrong type', () => {
  it.each(targets)(
    'of %s is refused with 9999, whatever stands there',
    async (section, method, path, body, members) => {
      const answers: [string, unknown, number | undefined, number][] = [];
      for (const [member, kind] of Object.entries(members)) {
        for (const value of wrong[kind]) {
          const answer = await send(section, method, path(), { ...body(), [member]: value });
          answers.push([member, value, codeOf(answer.body), answer.status]);
        }
      }
      expect(answers.filter(([, , code, status]) => code !== 9999 || status !== 400)).toEqual([]);
    },
  );

  it('changes nothing', async () => {
    const logged = await sandbox.control('GET', 'effects');
    const after = logged.filter(({ target }: { target: string }) => target === 'name');
    expect(after).toEqual([]);
  });
});

describe('a page', () => {
  const paged = targets.filter(([, , , , members]) => 'page_size' in members && 'page_num' in members);
  it.each(paged)(
    'of %s that is negative, or too far, is refused with 20006',
    async (section, method, path, body) => {
      for (const bad of [{ page_num: -1 }, { page_size: -5 }, { page_num: 2_000_000_000 }]) {
        expect(codeOf((await send(section, method, path(), { ...body(), ...bad })).body)).toBe(20006);
      }
    },
  );

  it.each(paged)('of %s that is 0 or null is the first', async (section, method, path, body) => {
    const none = { page_num: 0, page_size: null };
    expect(codeOf((await send(section, method, path(), { ...body(), ...none })).body)).toBe(0);
  });
});

describe('odd but well-formed input', () => {
  it('ids given twice count once', async () => {
    const body = { work_item_ids: [stage.story, stage.story] };
    expect((await sandbox.call('POST', 'orbit/work_item/story/query', body)).body.data).toHaveLength(1);
  });

  it.each([
    ['an emoji family', '👩‍👩‍👧‍👦 plan'],
    ['right-to-left marks', 'a\u202eb\u200f'],
    ['combining marks', 'e\u0301'.repeat(40)],
    ['SQL', "'; drop table work_item; --"],
    ['a pattern', '%_\\'],
  ])('%s is a name like any other', async (_name, name) => {
    const { body } = await sandbox.call('POST', 'orbit/work_item/create', {
      work_item_type_key: 'story',
      name,
    });
    const read = await sandbox.call('POST', 'orbit/work_item/filter', {
      work_item_type_keys: ['story'],
      work_item_name: name,
    });
    expect(read.body.data.map(({ id }: { id: number }) => id)).toEqual([body.data]);
  });

  it('a million characters are too long, not too much', async () => {
    const long = { update_fields: [pair('name', 'x'.repeat(1_000_000))] };
    expect((await sandbox.call('PUT', item(stage.story), long)).body.err_code).toBe(50006);
    const search = { work_item_type_keys: ['story'], work_item_name: 'x'.repeat(1_000_000) };
    expect((await sandbox.call('POST', 'orbit/work_item/filter', search)).body).toMatchObject({ data: [] });
  });

  it.each(['abc', '1e5', '0x10', '-1', '99999999999999999999', '1.5', '%20'])(
    'an id %s in a path is 9999',
    async (id) => {
      const answer = await sandbox.call('PUT', `orbit/work_item/story/${id}`, { update_fields: [] });
      expect([answer.status, answer.body.err_code]).toEqual([400, 9999]);
    },
  );

  it('an instant is an instant: text, seconds and fractions are refused', async () => {
    for (const value of [String(day), day / 1000, day + 0.5, Number.MAX_SAFE_INTEGER, -day]) {
      const body = { update_fields: [pair('field_40d9a6', value)] };
      expect((await sandbox.call('PUT', item(stage.story), body)).body.err_code).toBe(20006);
    }
  });
});
