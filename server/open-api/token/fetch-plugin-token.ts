// Asks the service for a plugin token (endpoint 1.1). Used by plugin-token.ts and by the health check.
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/errors/result';
import { readEnvelope } from '../envelope';
import { exchange } from '../exchange';
import type { OpenApiError } from '../open-api-error';
import { OPERATIONS } from '../operations';
import { judgeAnswer, judgeSilence } from '../verdict';

const tokenReply = z.object({ token: z.string().min(1), expire_time: z.number().positive() });

/** As which plugin, and where. */
export type PluginLogin = { baseUrl: string; pluginId: string; pluginSecret: string; timeoutMs: number };

/** A token and how long it still lives. Before its end the service may give the same one again. */
export type FetchedToken = { token: string; lifetimeSeconds: number };

/** One attempt. `auth` when plugin id or secret is wrong; `unreachable`, `busy` or `rate` are worth another try later. */
export async function fetchPluginToken(login: PluginLogin): Promise<Result<FetchedToken, OpenApiError>> {
  const { method, path } = OPERATIONS.pluginToken;
  const blank = {
    operation: 'pluginToken',
    status: 0,
    errCode: 0,
    errMsg: '',
    detail: '',
    logId: '',
  } as const;
  const answer = await exchange({
    method,
    url: `${login.baseUrl.replace(/\/$/, '')}${path}`,
    headers: {},
    body: { plugin_id: login.pluginId, plugin_secret: login.pluginSecret, type: 0 },
    timeoutMs: login.timeoutMs,
  });
  if (answer.kind !== 'answer') {
    const verdict = judgeSilence(answer, 'read');
    const kind = verdict.action === 'wait' ? verdict.kind : 'unreachable';
    return err({ ...blank, kind, errMsg: answer.message });
  }
  const { status, errCode, errMsg, detail, logId, data } = readEnvelope(answer);
  const origin = { ...blank, status, errCode: errCode ?? 0, errMsg, detail, logId };
  const verdict = judgeAnswer(readEnvelope(answer), 'read');
  if (verdict.action !== 'accept') return err({ ...origin, kind: verdict.kind });
  const token = tokenReply.safeParse(data);
  if (!token.success) return err({ ...origin, kind: 'unreadable', errMsg: z.prettifyError(token.error) });
  return ok({ token: token.data.token, lifetimeSeconds: token.data.expire_time });
}
