import { describe, expect, it } from 'vitest';
import { readEnvelope } from '@/server/open-api/envelope';
import { judgeAnswer, judgeSilence } from '@/server/open-api/verdict';

type Case = { status: number; json?: unknown; read: string; write: string };

function ordinary(status: number, errCode: number, errMsg = '', detail = ''): Pick<Case, 'status' | 'json'> {
  return { status, json: { err_code: errCode, err_msg: errMsg, err: { code: errCode, msg: detail } } };
}

/** What follows, in words: `fail refused`, `wait busy new key`. */
function said(verdict: ReturnType<typeof judgeAnswer>): string {
  if (verdict.action === 'accept') return 'accept';
  const key = verdict.action === 'wait' && verdict.needsNewKey ? ' new key' : '';
  return `${verdict.action} ${verdict.kind}${key}`;
}

describe('verdict on an answer, for reads and for writes', () => {
  const same = (outcome: string) => ({ read: outcome, write: outcome });
  const cases: Case[] = [
    { ...ordinary(200, 0), ...same('accept') },
    { ...ordinary(201, 0), ...same('accept') },
    { ...ordinary(401, 10021, 'Token Not Exist'), ...same('renew-token auth') },
    { ...ordinary(401, 10022, 'Check Token Failed'), ...same('renew-token auth') },
    { ...ordinary(403, 10211, 'Token Info Is Invalid', 'token is nil'), ...same('renew-token auth') },
    { ...ordinary(200, 10022), ...same('renew-token auth') },
    { ...ordinary(401, 10204), ...same('fail auth') },
    { ...ordinary(401, 10301, 'Check Token Perm Failed'), ...same('fail refused') },
    { ...ordinary(403, 10001), ...same('fail refused') },
    { ...ordinary(429, 10429, 'API Request Frequency Limit'), ...same('wait rate new key') },
    { ...ordinary(200, 10429), ...same('wait rate new key') },
    { ...ordinary(429, 10430, 'API Request Idempotent Limit'), ...same('fail lost-answer') },
    { ...ordinary(404, 30005, 'WorkItem Not Found'), ...same('fail refused') },
    { ...ordinary(200, 20050), ...same('fail refused') },
    { ...ordinary(400, 9999, 'Invalid Param'), ...same('fail refused') },
    { ...ordinary(400, 1000051743, 'Can not find user info'), ...same('fail refused') },
    { ...ordinary(500, 1000051743, 'The estimated score of the node'), ...same('fail refused') },
    { ...ordinary(500, 50005), ...same('wait busy new key') },
    { ...ordinary(500, 50006, 'openapi system err, please try again later'), ...same('wait busy new key') },
    { ...ordinary(500, 50006, '', 'Fail to read/write db'), ...same('wait busy new key') },
    {
      ...ordinary(500, 50006, 'No right to edit', 'Unable to edit "Risk"(field_1)'),
      ...same('fail refused'),
    },
    { ...ordinary(500, 50006, 'WorkItemValue Limit Exceeded'), ...same('fail refused') },
    { ...ordinary(500, 50006, 'RPC Call Error This type does not support'), ...same('fail refused') },
    { ...ordinary(500, 50001), ...same('fail refused') },
    { ...ordinary(500, 77), read: 'wait busy new key', write: 'fail lost-answer' },
    { ...ordinary(400, 77), ...same('fail refused') },
    { ...ordinary(500, 0), read: 'wait busy new key', write: 'fail lost-answer' },
    { status: 504, read: 'wait busy new key', write: 'fail lost-answer' },
    { status: 502, json: { message: 'bad gateway' }, read: 'wait busy new key', write: 'fail lost-answer' },
    { status: 408, read: 'wait busy new key', write: 'fail lost-answer' },
    { status: 429, ...same('wait rate new key') },
    { status: 403, ...same('fail refused') },
    { status: 200, read: 'fail unreadable', write: 'fail lost-answer' },
    { status: 200, json: { data: {} }, read: 'fail unreadable', write: 'fail lost-answer' },
    { status: 302, read: 'fail unreadable', write: 'fail lost-answer' },
    { status: 401, json: { data: null, error: { code: 10204, msg: 'wrong' } }, ...same('fail auth') },
  ];

  it.each(cases)('$status $json.err_code $json.err_msg: read $read, write $write', (row) => {
    const envelope = readEnvelope({
      kind: 'answer',
      status: row.status,
      json: row.json,
      logId: '',
      retryAfterMs: 0,
    });
    expect({
      read: said(judgeAnswer(envelope, 'read')),
      write: said(judgeAnswer(envelope, 'write')),
    }).toEqual({
      read: row.read,
      write: row.write,
    });
  });

  it('lets a read wait after silence, and a write only when it cannot have arrived', () => {
    const lost = { kind: 'lost', message: 'ECONNRESET' } as const;
    const notSent = { kind: 'not-sent', message: 'ECONNREFUSED' } as const;
    expect(said(judgeSilence(lost, 'read'))).toBe('wait unreachable');
    expect(said(judgeSilence(notSent, 'read'))).toBe('wait unreachable');
    expect(said(judgeSilence(notSent, 'write'))).toBe('wait unreachable');
    expect(said(judgeSilence(lost, 'write'))).toBe('fail lost-answer');
  });
});
