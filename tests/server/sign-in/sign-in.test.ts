// Who may begin a session.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { innerPath } from '@/server/actions/input';
import { checkSignIn, checkSignInCode } from '@/server/sign-in';
import { startTestStack, type TestStack } from '../support/test-stack';

const LIN = '7401000000000000101';

describe('signing in', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack({ items: 10 });
  });
  afterAll(() => stack.stop());

  test('an authorization code of Feishu Project gives its person, once', async () => {
    const { code } = await stack.sandbox.control('POST', 'codes', { user_key: LIN });
    expect(await checkSignInCode(stack.services, code)).toMatchObject({ ok: true, value: { userKey: LIN } });
    expect(await checkSignInCode(stack.services, code)).toMatchObject({
      ok: false,
      error: { kind: 'signed-out', code: 10210 },
    });
  });

  test('an invented code is nobody', async () => {
    expect(await checkSignInCode(stack.services, 'invented')).toMatchObject({
      ok: false,
      error: { kind: 'signed-out' },
    });
  });

  test('a person who left, and one whom nobody knows, cannot sign in', async () => {
    const left = stack.info.users.find((user) => 'status' in user && user.status === 'resigned');
    expect(await checkSignIn(stack.services, left?.user_key ?? '')).toMatchObject({ ok: false });
    expect(await checkSignIn(stack.services, '123')).toMatchObject({ ok: false });
  });

  test.each([
    ['/orbit/work-items?type=story', true],
    ['/', true],
    ['//elsewhere.example', false],
    ['/\\elsewhere.example', false],
    ['/\t/elsewhere.example', false],
    ['https://elsewhere.example', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('after sign-in %j is followed: %s', (path, isFollowed) => {
    expect(innerPath.safeParse(path).success).toBe(isFollowed);
  });
});
