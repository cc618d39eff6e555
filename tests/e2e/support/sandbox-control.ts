// What specs ask the sandbox: who is there, what reached it, what it stored. Member names are those of its control surface.
import type { SandboxEffect, SandboxInfo, SandboxRequest } from '../../support/sandbox-account';
import { ANCHOR_DAY } from './today';

/** People, spaces and the plugin. */
export const sandboxInfo = () => control<SandboxInfo>('GET', 'info');

/** A fresh data set, the same on every day; answers when it is there. */
export const resetSandbox = (options: { items?: number; seed?: number } = {}) =>
  control<unknown>('POST', 'reset', { anchor_day: ANCHOR_DAY, ...options });

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

/** Sets switches of the sandbox's behaviour (`disabled_option_ids`, `intercepted_field_keys`, …); the others stay. */
export const setSwitches = (switches: Record<string, unknown>) =>
  control<unknown>('PUT', 'switches', switches);

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
