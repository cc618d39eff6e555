// Whether the service knows our plugin. Asked once by the worker at its start, so that a wrong secret is told before anybody waits for a run.
import type { Result } from '@/lib/errors/result';
import { told } from './fail';
import { checkConnection } from './open-api/check-connection';
import type { Services } from './services';

/** `configuration` when the plugin id or secret is wrong; `unreachable` or `busy` when that cannot be known now. */
export async function checkPlugin(services: Services): Promise<Result<void>> {
  return told(await checkConnection(services.api));
}
