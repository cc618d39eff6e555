import { describe, expect, it } from 'vitest';
import { readEnvelope } from '@/server/open-api/envelope';

function read(json: unknown, logId = '') {
  return readEnvelope({ kind: 'answer', status: 200, json, logId, retryAfterMs: 0 });
}

describe('envelope', () => {
  it('gives code, both texts and the log id of the documented failure', () => {
    const failure = {
      err_code: 30009,
      err_msg: 'Field Not Found',
      err: {
        code: 30009,
        msg: 'field_value_pairs field key field_97d327:can not find field',
        log_id: '20260302101512A1B2C3D4E5F60718293A',
      },
    };
    expect(read(failure)).toMatchObject({
      errCode: 30009,
      errMsg: 'Field Not Found',
      detail: 'field_value_pairs field key field_97d327:can not find field',
      logId: '20260302101512A1B2C3D4E5F60718293A',
    });
  });

  it('prefers the log id of the header', () => {
    expect(read({ err_code: 1, err: { log_id: 'body' } }, 'header').logId).toBe('header');
  });

  it('accepts data that is an empty object, null or absent', () => {
    for (const data of [{ data: {} }, { data: null }, {}]) {
      expect(read({ err_code: 0, err_msg: '', err: {}, ...data }).errCode).toBe(0);
    }
  });

  it('reads the envelope of the token calls, also for a failure without data', () => {
    expect(read({ data: { token: 'p-1' }, error: { code: 0, msg: 'success' } })).toMatchObject({
      errCode: 0,
      data: { token: 'p-1' },
    });
    expect(
      read({ data: null, error: { code: 10204, msg: 'plugin_id or plugin_secret is wrong' } }),
    ).toMatchObject({
      errCode: 10204,
      errMsg: 'plugin_id or plugin_secret is wrong',
    });
  });

  it('survives unknown and misshapen members around the code', () => {
    expect(read({ err_code: '20050', err_msg: null, err: 'text', more: 1 })).toMatchObject({
      errCode: 20050,
      errMsg: '',
      detail: '',
    });
  });

  it('finds no code where there is none', () => {
    for (const json of [undefined, null, [], 'ok', { status: 'ok' }]) expect(read(json).errCode).toBeNull();
  });
});
