import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenApi } from '@/server/open-api/open-api';
import { listWorkItemTypes } from '@/server/open-api/work-item-types';
import { createMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database';
import { accepted, type Receiver, refused, startReceiver, tokenReply } from '../support/receiver';
import { startCallers } from '../support/start-callers';
import { connect, PERSON, WORKER } from '../support/test-open-api';

describe('plugin token', () => {
  let database: MigratedDatabase;
  let receiver: Receiver;
  const open: OpenApi[] = [];

  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    receiver = await startReceiver();
    receiver.answerWith(() => accepted([]));
    receiver.answerTokensWith((index) => tokenReply(`p-token-${index + 1}`));
    await database.pool.query('truncate api_slot, plugin_token');
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((api) => api.close()));
    await receiver.close();
  });

  function client(): OpenApi {
    const api = connect(receiver, database);
    open.push(api);
    return api;
  }
  const types = (api: OpenApi) => listWorkItemTypes(api, PERSON, { projectKey: 'orbit' });
  const tokensSent = () => receiver.arrivals.map((arrival) => arrival.headers['x-plugin-token']);

  it('is fetched once for many calls and for clients that come later', async () => {
    const first = client();
    await Promise.all([types(first), types(first), types(first)]);
    await types(client());
    expect(receiver.tokenCalls).toHaveLength(1);
    expect(tokensSent()).toEqual(['p-token-1', 'p-token-1', 'p-token-1', 'p-token-1']);
    expect(receiver.tokenCalls[0]?.body).toEqual({
      plugin_id: 'MII_TEST',
      plugin_secret: 'secret-of-the-plugin',
      type: 0,
    });
  });

  it('is fetched once by three processes that start at the same moment', async () => {
    receiver.answerTokensWith((index) => ({ ...tokenReply(`p-token-${index + 1}`), delayMs: 100 }));
    const processes = await startCallers(3, database.url, receiver.url);
    await Promise.all(
      processes.map((process) =>
        process.make({ interface: 'fifteen-a-second', priority: 'background', calls: 3 }),
      ),
    );
    await Promise.all(processes.map((process) => process.stop()));
    expect(receiver.tokenCalls).toHaveLength(1);
    expect(new Set(tokensSent())).toEqual(new Set(['p-token-1']));
  });

  it('is renewed once when several clients are refused it, and each call is repeated once', async () => {
    receiver.answerWith(({ headers }) =>
      headers['x-plugin-token'] === 'p-token-1' ? refused(401, 10022, 'Check Token Failed') : accepted([]),
    );
    const clients = [client(), client(), client()];
    const answers = await Promise.all(clients.flatMap((api) => [types(api), types(api)]));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(receiver.tokenCalls).toHaveLength(2);
    expect(receiver.arrivals).toHaveLength(12);
  });

  it('is not asked for again and again when the service refuses every one', async () => {
    receiver.answerWith(() => refused(403, 10211, 'Token Info Is Invalid', 'token is nil'));
    const answer = await types(client());
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'auth', errCode: 10211, detail: 'token is nil' },
    });
    expect(receiver.arrivals).toHaveLength(2);
    expect(receiver.tokenCalls).toHaveLength(2);
  });

  it('that was refused is not sent again when no other can be had', async () => {
    receiver.answerWith(() => refused(401, 10022, 'Check Token Failed'));
    receiver.answerTokensWith((index) =>
      index === 0 ? tokenReply('p-token-1') : { status: 503, text: 'down' },
    );
    expect(await types(client())).toMatchObject({
      ok: false,
      error: { kind: 'busy', operation: 'pluginToken' },
    });
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('is renewed 180 s before its end', async () => {
    await types(client());
    const { rows } = await database.pool.query(
      'select extract(epoch from expires_at - renew_at)::int as early, version from plugin_token',
    );
    expect(rows).toEqual([{ early: 180, version: 1 }]);
    await database.pool.query('update plugin_token set renew_at = clock_timestamp()');
    await types(client());
    expect(tokensSent()).toEqual(['p-token-1', 'p-token-2']);
  });

  it('tells wrong credentials as such, without trying again', async () => {
    receiver.answerTokensWith(() => ({
      status: 401,
      json: { data: null, error: { code: 10204, msg: 'plugin_id or plugin_secret is wrong' } },
    }));
    expect(await listWorkItemTypes(client(), WORKER, { projectKey: 'orbit' })).toMatchObject({
      ok: false,
      error: { kind: 'auth', operation: 'pluginToken', errCode: 10204, status: 401 },
    });
    expect(receiver.tokenCalls).toHaveLength(1);
    expect(receiver.arrivals).toHaveLength(0);
  });

  it('is asked for again when the token call is busy, since nothing of the call itself was sent', async () => {
    receiver.answerTokensWith((index) =>
      index === 0 ? { status: 502, text: 'bad gateway' } : tokenReply('p-token-2'),
    );
    expect(await types(client())).toEqual({ ok: true, value: [] });
    expect(receiver.tokenCalls).toHaveLength(2);
  });
});
