// Waits until the product answers for itself: the only proof that all parts found each other.
import { setTimeout as sleep } from 'node:timers/promises';
import { httpUrl } from './settings.mjs';

const POLL_MS = 100;
const ANSWER_TIMEOUT_MS = 5000;

/** Where this machine reaches a server that listens on `host`: a listener on all addresses is asked on loopback. */
export function localUrl(host, port) {
  const every = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  return httpUrl(every[host] ?? host, port);
}

/** Settles with null when /api/health answers 200, or after `timeoutMs` with what it answered last. */
export async function waitForHealth(baseUrl, timeoutMs) {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    const answer = await askHealth(baseUrl);
    if (answer === null) return null;
    if (Date.now() > giveUpAt) return answer;
    await sleep(POLL_MS);
  }
}

/** Null when healthy, else what is wrong in a few words. */
async function askHealth(baseUrl) {
  try {
    const response = await fetch(`${baseUrl}/api/health`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
    const text = await response.text();
    return response.status === 200 ? null : `${response.status} ${text.slice(0, 300)}`;
  } catch (error) {
    return error.cause?.message ?? error.message;
  }
}
