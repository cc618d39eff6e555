// The checks that stand before every endpoint (conventions section 13, 1 to 7), each provoked on each endpoint it applies to.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceEndpoints, statusOf } from './provocations/reference';
import { gone, guest, nobody } from './provocations/request-parts';
import { type Answer, startSandbox, type TestSandbox } from './support/start-sandbox';

let sandbox: TestSandbox;
let userToken: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  const { code } = await sandbox.control('POST', 'codes', { user_key: '7401000000000000101' });
  const body = { code, grant_type: 'authorization_code' };
  userToken = (await sandbox.call('POST', 'authen/user_plugin_token', body)).body.data.token;
});
afterAll(() => sandbox.stop());

interface Place {
  section: string;
  method: string;
  path: string;
}

const places: Place[] = referenceEndpoints.map(([section, method, path]) => ({ section, method, path }));
const isToken = ({ section }: Place) => section.startsWith('1.');
const inPath = ({ path }: Place) => path.includes(':project_key');
const writes = ({ section }: Place) =>
  [
    '6.1',
    '6.2',
    '6.3',
    '6.4',
    '6.5',
    '6.6',
    '6.8',
    '7.2',
    '7.3',
    '7.4',
    '8.2',
    '8.3',
    '8.4',
    '8.5',
    '10.2',
    '10.3',
  ].includes(section);
const named = (list: Place[]) =>
  list.map((place) => [`${place.section} ${place.method} ${place.path}`, place] as const);

/** The address with something in every place of a parameter. */
function address({ path }: Place, space = 'orbit'): string {
  const parts: Record<string, string> = {
    project_key: space,
    work_item_type_key: 'story',
    work_item_id: '1',
    template_id: '1',
    view_id: 'x',
    node_id: 'x',
    task_id: '1',
    comment_id: '1',
  };
  return path.replace('/open_api/', '').replace(/:(\w+)/g, (_all, name: string) => parts[name] ?? name);
}

function send(
  place: Place,
  headers: Record<string, string | null> = {},
  path = address(place),
  body?: unknown,
): Promise<Answer> {
  const own: Record<string, string | null> = place.section === '4.3' ? { 'X-PLUGIN-TOKEN': userToken } : {};
  return sandbox.call(place.method, path, body ?? (place.method === 'GET' ? undefined : {}), {
    ...own,
    ...headers,
  });
}

function expectRefused(answer: Answer, place: Place, code: number, status = statusOf(code)): void {
  if (isToken(place)) expect(answer.body.error).toMatchObject({ code });
  else expect(answer.body).toMatchObject({ err_code: code, err: { code } });
  expect(answer.status).toBe(status);
}

const plain = places.filter((place) => !isToken(place));
const withPlugin = plain.filter(({ section }) => section !== '4.3');

describe('a token', () => {
  it.each(named(places.filter(({ section }) => section !== '1.1')))(
    'that is missing: %s',
    async (_name, place) => {
      expectRefused(await send(place, { 'X-PLUGIN-TOKEN': null }), place, 10021);
    },
  );

  it.each(named(places.filter(({ section }) => section !== '1.1')))(
    'that is no token: %s',
    async (_name, place) => {
      expectRefused(await send(place, { 'X-PLUGIN-TOKEN': 'p-1' }), place, 10211);
    },
  );

  it.each(named(places.filter(({ section }) => section !== '1.1')))(
    'that is unknown: %s',
    async (_name, place) => {
      const answer = await send(place, { 'X-PLUGIN-TOKEN': 'p-00000000-0000-4000-8000-000000000000' });
      expectRefused(answer, place, place.section === '6.2' ? 10211 : 10022);
    },
  );
});

/** Pages that give an unknown person a code of their own; elsewhere it is 20042. */
const unknownPerson: Record<string, number> = {
  '2.4': 30006,
  '3.1': 10023,
  '4.1': 30006,
  '4.2': 30006,
  '6.2': 1000051743,
};

describe('a person', () => {
  const needing = withPlugin.filter(({ section }) => section !== '4.1');

  it.each(named(needing))('who is missing: %s', async (_name, place) => {
    expectRefused(await send(place, { 'X-USER-KEY': null }), place, 10211);
  });

  it.each(named(withPlugin))('who is unknown: %s', async (_name, place) => {
    const answer = await send(place, { 'X-USER-KEY': nobody });
    expectRefused(answer, place, unknownPerson[place.section] ?? 20042);
  });

  it.each(named(withPlugin))('who has left: %s', async (_name, place) => {
    expectRefused(await send(place, { 'X-USER-KEY': gone }), place, 10302);
  });
});

/** Pages that give an unknown space a code of their own; elsewhere it is 10301. */
function unknownSpace({ section }: Place): number {
  if (section.startsWith('10.')) return 30001;
  return ['2.3', '3.7', '3.8'].includes(section) ? 1000052062 : 10301;
}

/** A member of xinghe alone. */
const elsewhere = '7401000000000000112';

describe('a space', () => {
  it.each(named(plain.filter(inPath)))('that is unknown: %s', async (_name, place) => {
    expectRefused(await send(place, {}, address(place, 'nowhere')), place, unknownSpace(place));
  });

  it.each(named(withPlugin.filter(inPath)))('the person may not enter: %s', async (_name, place) => {
    expectRefused(await send(place, { 'X-USER-KEY': elsewhere }), place, 10404);
  });

  it.each(named(plain.filter(inPath)))('where the plugin is not installed: %s', async (_name, place) => {
    await sandbox.control('PUT', 'switches', { uninstalled_spaces: ['orbit'] });
    const answer = await send(place);
    await sandbox.control('PUT', 'switches', { uninstalled_spaces: [] });
    expectRefused(answer, place, place.section === '5.1' ? 10001 : unknownSpace(place));
  });
});

describe('an interface', () => {
  it.each(named(places))('the plugin has no permission for: %s', async (_name, place) => {
    const before = await sandbox.control('GET', 'switches');
    const denied_interfaces = [`${place.method} ${place.path}`];
    await sandbox.control('PUT', 'switches', { denied_interfaces });
    const answer = await send(place);
    await sandbox.control('PUT', 'switches', before);
    expectRefused(answer, place, 10301);
  });

  it.each(named(places))('when the licence is used up: %s', async (_name, place) => {
    await sandbox.control('PUT', 'switches', { is_licence_used_up: true });
    const answer = await send(place);
    await sandbox.control('PUT', 'switches', { is_licence_used_up: false });
    expectRefused(answer, place, 1000051942);
  });

  const perSecond: Record<string, number> = { '6.6': 1, '6.7': 1, '5.5': 10 };

  it.each(named(places.filter(({ section }) => section !== '1.1')))(
    'asked once too often: %s',
    async (_name, place) => {
      await sandbox.control('PUT', 'switches', { enforces_limits: true });
      const allowed = perSecond[place.section] ?? 15;
      const answers = await Promise.all(Array.from({ length: allowed + 1 }, () => send(place)));
      await sandbox.control('PUT', 'switches', { enforces_limits: false });
      const refused = answers.filter(
        ({ status, body }) => status === 429 && (body.error ?? body.err).code === 10429,
      );
      expect(refused).toHaveLength(1);
    },
  );
});

describe('a body', () => {
  const malformed = [
    '{"a":',
    '[]',
    '"x"',
    '5',
    'null',
    '{"a":"\\u0000"}',
    '{"a":"\\ud800"}',
    `${'{"a":'.repeat(80)}1${'}'.repeat(80)}`,
  ];

  it.each(named(places.filter(({ method }) => method === 'POST' || method === 'PUT')))(
    'that is no JSON object is refused before anything in it is looked at: %s',
    async (_name, place) => {
      for (const text of malformed) expectRefused(await send(place, {}, address(place), text), place, 9999);
    },
  );

  it.each(named(places.filter((place) => writes(place))))(
    'sent again under its idempotency string: %s',
    async (name, place) => {
      const first = await send(place, { 'X-IDEM-UUID': name });
      expect(first.body.err_code).not.toBe(10430);
      expectRefused(await send(place, { 'X-IDEM-UUID': name }), place, 10430);
    },
  );

  it.each(named(plain.filter((place) => !writes(place))))(
    'of a read means nothing to idempotency: %s',
    async (name, place) => {
      const first = await send(place, { 'X-IDEM-UUID': name });
      expect((await send(place, { 'X-IDEM-UUID': name })).body).toMatchObject({
        err_code: first.body.err_code,
      });
    },
  );
});

describe('an address', () => {
  let seen = 0;
  beforeAll(async () => {
    seen = (await sandbox.control('GET', 'requests')).at(-1).seq;
  });

  it.each([
    ['GET', 'nowhere'],
    ['POST', 'view_search/universal_search'],
    ['POST', 'orbit/work_item/story/1/wbs_view'],
    ['PATCH', 'orbit/work_item/story/1'],
    ['GET', 'authen/plugin_token'],
    ['DELETE', 'work_item/batch_update'],
    ['GET', 'orbit//all-types'],
    ['GET', '%E0%A4%A'],
  ])('%s %s that is no route is 404 with 9999, and is logged', async (method, path) => {
    const answer = await sandbox.call(method, path, method === 'GET' ? undefined : {}, guest);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({
      err_code: 9999,
      err: { code: 9999, log_id: answer.headers.get('x-tt-logid') },
    });
    const logged = await sandbox.control('GET', `requests?since=${seen}`);
    expect(logged).toMatchObject([{ method, status: 404, err_code: 9999 }]);
    seen = logged[0].seq;
  });
});
