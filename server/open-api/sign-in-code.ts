// Who a person is, proved by the authorization code that Feishu Project gave their browser. Endpoint 1.2; called by sign-in.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ok, type Result } from '@/lib/errors/result';
import { call } from './call';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { key } from './wire/lenient';

const userTokenReply = z.object({ user_key: key });

/**
 * The user key behind a code. A code works once and for five minutes (`refused`, 10210). The user token that comes with
 * it is not kept: every call is made with the plugin token on behalf of the person.
 */
export async function redeemSignInCode(api: OpenApi, code: string): Promise<Result<string, OpenApiError>> {
  const answer = await call(
    api,
    { userKey: '', priority: 'interactive' },
    {
      operation: 'redeemSignInCode',
      body: { code, grant_type: 'authorization_code' },
      // A repeat would spend the code twice, so it is handled as a write.
      write: { idempotencyKey: randomUUID() },
      reply: userTokenReply,
    },
  );
  return answer.ok ? ok(answer.value.user_key) : answer;
}
