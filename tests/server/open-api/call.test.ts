import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenApi } from '@/server/open-api/open-api';
import { listWorkItemTypes } from '@/server/open-api/work-item-types';
import { updateWorkItem } from '@/server/open-api/work-items';
import { createMigratedDatabase, type MigratedDatabase } from '../support/migrated-database';
import { accepted, type Receiver, type Reply, refused, startReceiver } from './support/receiver';
import { connect, PERSON, WORKER } from './support/test-open-api';

const KEY = 'a3a1f0de-0000-4000-8000-000000000001';
const BUSY = refused(500, 50006, 'openapi system err, please try again later');

describe('call', () => {
  let database: MigratedDatabase;
  let receiver: Receiver;
  let api: OpenApi;

  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    receiver = await startReceiver();
    await database.pool.query('truncate api_slot, plugin_token');
    api = connect(receiver, database);
  });
  afterEach(async () => {
    await api.close();
    await receiver.close();
  });

  const read = (caller: Parameters<typeof listWorkItemTypes>[1] = PERSON, through = api) =>
    listWorkItemTypes(through, caller, { projectKey: 'orbit' });
  const write = (onNewKey?: (key: string) => Promise<void>, through = api) =>
    updateWorkItem(through, WORKER, {
      projectKey: 'orbit',
      typeKey: 'story',
      id: 4620420001,
      fields: [{ fieldKey: 'name', value: 'New' }],
      idempotencyKey: KEY,
      onNewKey,
    });
  /** Answers in turn; the last one stays. */
  const answerInTurn = (...replies: Reply[]) =>
    receiver.answerWith((_, index) => replies[Math.min(index, replies.length - 1)] ?? BUSY);
  const keysSent = () => receiver.arrivals.map((arrival) => arrival.headers['x-idem-uuid']);

  it('sends the headers of a read: token, person, strict mode, no idempotency key', async () => {
    receiver.answerWith(() => accepted([]));
    await read();
    expect(receiver.arrivals[0]).toMatchObject({
      method: 'GET',
      path: '/open_api/orbit/work_item/all-types',
      headers: {
        'content-type': 'application/json',
        'x-plugin-token': 'p-token-1',
        'x-user-key': '7401000000000000101',
        'x-auth-mode': '1',
      },
    });
    expect(keysSent()).toEqual([undefined]);
  });

  it('sends the key of a write, and takes an answer without data as accepted', async () => {
    receiver.answerWith(() => accepted());
    expect(await write()).toEqual({ ok: true, value: undefined });
    expect(keysSent()).toEqual([KEY]);
    expect(receiver.arrivals[0]?.body).toEqual({
      update_fields: [{ field_key: 'name', field_value: 'New' }],
    });
  });

  it('gives a refusal as it came, with operation, both texts and log id, after one request', async () => {
    receiver.answerWith(() => refused(500, 50006, 'No right to edit', 'Unable to edit "Risk"(field_7d21aa)'));
    expect(await write()).toEqual({
      ok: false,
      error: {
        kind: 'refused',
        operation: 'updateWorkItem',
        status: 500,
        errCode: 50006,
        errMsg: 'No right to edit',
        detail: 'Unable to edit "Risk"(field_7d21aa)',
        logId: 'LOGFROMBODY',
      },
    });
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('repeats a write that was answered "busy" or "too many" under a new key, told before it leaves', async () => {
    answerInTurn(BUSY, refused(429, 10429), accepted({}));
    const told: string[] = [];
    const arrivalsWhenTold: number[] = [];
    const onNewKey = async (key: string) => {
      told.push(key);
      arrivalsWhenTold.push(receiver.arrivals.length);
    };
    expect((await write(onNewKey)).ok).toBe(true);
    expect(keysSent()).toEqual([KEY, ...told]);
    expect(new Set(keysSent()).size).toBe(3);
    expect(arrivalsWhenTold).toEqual([1, 2]);
  });

  it('repeats a write under its own key when the token was refused', async () => {
    answerInTurn(refused(401, 10022), accepted({}));
    expect((await write()).ok).toBe(true);
    expect(keysSent()).toEqual([KEY, KEY]);
  });

  it.each([
    ['the connection is cut after it arrived', { cut: true }],
    ['the gateway gives up', { status: 504, text: '<html>' }],
    ['the answer makes no sense', { text: 'ok' }],
    ['the key was used before', refused(429, 10430, 'API Request Idempotent Limit')],
  ])('never repeats a write whose fate is unknown: %s', async (_, reply) => {
    receiver.answerWith(() => reply);
    expect(await write()).toMatchObject({ ok: false, error: { kind: 'lost-answer' } });
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('never repeats a write that was not answered in time', async () => {
    await api.close();
    api = connect(receiver, database, { timeoutMs: 50 });
    receiver.answerWith(() => ({ ...accepted({}), delayMs: 300 }));
    expect(await write()).toMatchObject({ ok: false, error: { kind: 'lost-answer', status: 0 } });
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('asks a read again after a cut connection and a failing gateway', async () => {
    answerInTurn({ cut: true }, { status: 502, text: 'bad gateway' }, accepted([{ type_key: 'story' }]));
    expect(await read()).toMatchObject({ ok: true, value: [{ typeKey: 'story' }] });
  });

  it.each([
    ['a person after 3 tries', PERSON, 3],
    ['background work after 6 tries', WORKER, 6],
  ])('gives up a busy read for %s', async (_, caller, tries) => {
    receiver.answerWith(() => BUSY);
    expect(await read(caller)).toMatchObject({ ok: false, error: { kind: 'busy', errCode: 50006 } });
    expect(receiver.arrivals).toHaveLength(tries);
  });

  it('gives up a busy write of the worker after 4 tries', async () => {
    receiver.answerWith(() => BUSY);
    expect(await write()).toMatchObject({ ok: false, error: { kind: 'busy' } });
    expect(receiver.arrivals).toHaveLength(4);
  });

  it('says that the service is unreachable when nothing listens', async () => {
    receiver.answerWith(() => accepted([]));
    await read();
    await receiver.close();
    expect(await read()).toMatchObject({ ok: false, error: { kind: 'unreachable', status: 0 } });
    expect(await write()).toMatchObject({ ok: false, error: { kind: 'unreachable', status: 0 } });
    receiver = await startReceiver();
  });

  it('does not follow a redirect, which would carry the token elsewhere', async () => {
    receiver.answerWith(() => ({ status: 302, text: '', headers: { location: '/elsewhere' } }));
    expect(await read()).toMatchObject({ ok: false, error: { kind: 'unreadable', status: 302 } });
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('says where a reply breaks the documented shape', async () => {
    receiver.answerWith(() => accepted([{ name: 'Story' }]));
    const answer = await read();
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', operation: 'listWorkItemTypes' },
    });
    expect(answer.ok ? '' : answer.error.detail).toContain('type_key');
  });

  it('sends nothing for an id that cannot exist', async () => {
    expect(await listWorkItemTypes(api, PERSON, { projectKey: '../authen' })).toMatchObject({
      ok: false,
      error: { kind: 'refused', status: 0, errCode: 30016 },
    });
    expect(receiver.arrivals).toHaveLength(0);
  });

  it('stops waiting when the caller leaves, and still frees the slot for the next', async () => {
    const leave = new AbortController();
    receiver.answerWith((_, index) => ({ ...accepted([]), delayMs: index === 0 ? 200 : 0 }));
    const abandoned = read({ ...PERSON, signal: leave.signal });
    await receiver.arrived(1);
    leave.abort(new Error('left the page'));
    await expect(abandoned).rejects.toThrow('left the page');
    await api.close();
    const { rows } = await database.pool.query('select count(owner)::int as held from api_slot');
    expect(rows).toEqual([{ held: 0 }]);
  });

  it('works on after the database cut its sessions', async () => {
    receiver.answerWith(() => accepted([]));
    await read();
    await database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    expect((await read()).ok).toBe(true);
  });
});
