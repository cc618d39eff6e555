// Keeps pages of other origins from changing the sandbox: a browser that visits one can reach the loopback address. Used by control-routes.ts.
import type { Context, Next } from 'hono';

/** Refuses (403) a change that a web page of another origin sends; requests without `Origin`, such as curl's, pass. */
export async function refuseOtherOrigins(context: Context, next: Next): Promise<Response | undefined> {
  const { method, url } = context.req;
  const origin = context.req.header('origin');
  const isChange = method !== 'GET' && method !== 'HEAD';
  if (isChange && origin !== undefined && origin !== new URL(url).origin)
    return context.json({ error: 'Pages of another origin may not change the sandbox.' }, 403);
  await next();
}
