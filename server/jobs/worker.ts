// The worker process: reads its environment, checks the plugin, takes jobs until told to stop. Started by the launcher.
import { EnvError } from '../env';
import { checkPlugin } from '../plugin-check';
import { getServices, type Services } from '../services';
import { startWorker, type WorkerProcess } from './worker-process';

/** Longer than a request that is under way at a shutdown may take; the launcher ends us after 5 s. */
const STOP_WITHIN_MS = 4500;

function fail(message: string): never {
  process.send?.({ type: 'failed', message });
  console.error(message);
  process.exit(1);
}

function readServices(): Services {
  try {
    return getServices();
  } catch (error) {
    if (error instanceof EnvError) return fail(error.message);
    throw error;
  }
}

/** A wrong plugin id or secret ends the start; a service that cannot be reached does not: runs wait for it. */
async function requirePlugin(services: Services): Promise<void> {
  const checked = await checkPlugin(services);
  if (checked.ok) return;
  if (checked.error.kind === 'configuration')
    fail('The Open API refused the plugin: PLUGIN_ID or PLUGIN_SECRET is wrong.');
  services.log.warn(checked.error, 'the Open API could not be checked at the start');
}

function stopOnSignal(worker: WorkerProcess, services: Services): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    try {
      await worker.stop();
      await services.api.close();
      await services.pool.end();
      process.exit(0);
    } catch (error) {
      // What was not given back is found by the next worker: leases and locks end with this process.
      services.log.warn({ cause: String(error) }, 'the worker did not stop in order');
      process.exit(1);
    }
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

const services = readServices();
try {
  await requirePlugin(services);
  const worker = await startWorker(services);
  stopOnSignal(worker, services);
  process.send?.({ type: 'ready' });
} catch (error) {
  const cause = error instanceof Error ? error.message || error.name : String(error);
  fail(`The worker did not start: ${cause}`);
}
