// What specs ask the sandbox: who is there, what reached it, what it stored. Member names are those of its control surface.

/** The sandbox's account of itself. */
export type SandboxInfo = {
  base_url: string;
  plugin_id: string;
  plugin_secret: string;
  users: { user_key: string; name_cn: string; name_en: string; email: string }[];
  projects: { project_key: string; simple_name: string; name: string }[];
};

/** One Open API request as the sandbox received it. */
export type SandboxRequest = {
  seq: number;
  at_ms: number;
  method: string;
  path: string;
  status: number;
  err_code: number;
  user_key: string | null;
  token: string | null;
  idem_uuid: string | null;
  ms: number;
};

/** One change that the sandbox really stored. */
export type SandboxEffect = {
  seq: number;
  at_ms: number;
  request_seq: number;
  work_item_id: number;
  target: string;
  before: unknown;
  after: unknown;
};

/** People, spaces and the plugin. */
export const sandboxInfo = () => control<SandboxInfo>('GET', 'info');

/** A fresh, deterministic data set; answers when it is there. */
export const resetSandbox = (options: { items?: number; seed?: number } = {}) =>
  control<unknown>('POST', 'reset', options);

/** Open API requests with a number above `since`. */
export const sandboxRequests = (since = 0) => control<SandboxRequest[]>('GET', `requests?since=${since}`);

/** Stored changes with a number above `since`. */
export const sandboxEffects = (since = 0) => control<SandboxEffect[]>('GET', `effects?since=${since}`);

/** The number of the newest effect, to ask later for only what came after. */
export async function lastEffect(): Promise<number> {
  return (await sandboxEffects()).at(-1)?.seq ?? 0;
}

/** The number of the newest request, to ask later for only what came after. */
export async function lastRequest(): Promise<number> {
  return (await sandboxRequests()).at(-1)?.seq ?? 0;
}

/** Replaces the list of fault rules; an empty list clears it. */
export const setFaults = (rules: readonly object[]) => control<unknown>('PUT', 'faults', rules);

async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${process.env.SANDBOX_URL}/sandbox/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} /sandbox/${path} answers ${response.status}: ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}
