// Answers what no endpoint answers: 404 with 9999, logged like every other Open API request.
import type { Context } from 'hono';
import { refusedBody, replyText } from './envelope';
import { createLogId } from './log-id';
import { Refusal } from './refusal';
import type { RequestLog } from './request-log';

/** The handler for unknown addresses and methods. */
export function createUnknownRouteHandler(log: RequestLog): (context: Context) => Response {
  return ({ req }) => {
    const nowMs = Date.now();
    const logId = createLogId(nowMs);
    const status = 404;
    if (req.path.startsWith('/open_api')) {
      const headers = req.raw.headers;
      log.add({
        seq: log.nextSeq(),
        at_ms: nowMs,
        method: req.method,
        path: req.path,
        route: '',
        status,
        err_code: 9999,
        user_key: headers.get('x-user-key') ?? '',
        token: (headers.get('x-plugin-token') ?? '').slice(0, 10),
        idem_uuid: headers.get('x-idem-uuid') ?? '',
        ms: 0,
        log_id: logId,
        fault: '',
        body: null,
      });
    }
    const body = refusedBody(new Refusal(9999, { status, detail: 'route not found' }), logId, 'standard');
    return new Response(replyText(body), {
      status,
      headers: { 'content-type': 'application/json; charset=utf-8', 'X-Tt-Logid': logId },
    });
  };
}
