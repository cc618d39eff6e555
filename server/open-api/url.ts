// Builds the address of a call; the host is fixed by configuration, every segment is checked (pitfalls.md 9.4). Used by call.ts.
import { err, ok, type Result } from '@/lib/errors/result';

/** A path segment that cannot be one: nothing was sent. `errCode` says what does not exist, as the service would. */
export type BadSegment = { errCode: number; errMsg: string; detail: string };

/** What each segment may look like and the code for "there is no such thing" when it does not. */
const SEGMENTS: Record<string, { pattern: RegExp; errCode: number; errMsg: string }> = {
  project_key: { pattern: /^[A-Za-z0-9_-]{1,64}$/, errCode: 30016, errMsg: 'Project Not Found' },
  work_item_type_key: { pattern: /^[A-Za-z0-9_-]{1,64}$/, errCode: 30014, errMsg: 'WorkItem Type Not Found' },
  work_item_id: { pattern: /^[1-9]\d{0,15}$/, errCode: 30005, errMsg: 'WorkItem Not Found' },
  template_id: { pattern: /^[1-9]\d{0,15}$/, errCode: 30013, errMsg: 'Template Not Found' },
  node_id: {
    pattern: /^(?!\.{1,2}$)[^/\\\p{Cc}]{1,128}$/u,
    errCode: 20018,
    errMsg: 'Node ID Not Exist In Workflow',
  },
};

/** The full address for a route with `:name` segments. A segment that no route knows is a mistake of ours and throws. */
export function buildUrl(
  baseUrl: string,
  route: string,
  path: Record<string, string | number>,
  query: Record<string, string>,
): Result<string, BadSegment> {
  const url = new URL(baseUrl);
  const segments: string[] = [];
  for (const part of route.split('/')) {
    if (!part.startsWith(':')) {
      segments.push(part);
      continue;
    }
    const name = part.slice(1);
    const rule = SEGMENTS[name];
    const value = path[name];
    if (!rule || value === undefined) throw new Error(`${route} has no value for :${name}`);
    if (!rule.pattern.test(String(value))) {
      return err({
        errCode: rule.errCode,
        errMsg: rule.errMsg,
        detail: `malformed ${name}; nothing was sent`,
      });
    }
    segments.push(encodeURIComponent(value));
  }
  url.pathname = `${url.pathname.replace(/\/$/, '')}${segments.join('/')}`;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return ok(url.href);
}
