// Puts the sandbox together: database, data set, Open API routes, control. Started by main.ts, and by tests in their own process.
import { Hono } from 'hono';
import { createControl, type ResetChoice } from './control/control-routes';
import { loadDataSet } from './dataset/load-data-set';
import type { DataSetPlan } from './dataset/make-items';
import { createRandom, hexOf } from './dataset/random';
import { endpoints } from './endpoints';
import type { Services, Switches } from './http/endpoint';
import { createFaultRules } from './http/fault-rules';
import { createHandler } from './http/pipeline';
import { createRateWindows } from './http/rate-window';
import { openRequestLog } from './http/request-log';
import { createUnknownRouteHandler } from './http/unknown-route';
import { createInspector } from './inspector/inspector-routes';
import type { JsonRecord } from './json-value';
import { openDatabase, prepareTables, readState } from './store/database';
import { createBatchRunner } from './tasks/batch-runner';
import { createZoneDays, isoDateOfDay } from './time/zone-days';

/** Settings of a sandbox. */
export interface SandboxOptions {
  databaseUrl: string;
  items: number;
  seed: number;
  /** Calendar day the data set lies around; default today in the zone. */
  anchorDay?: number;
  timeZone: string;
  taskMs: { low: number; high: number };
  tokenSeconds: number;
  /** Gets errors that no rule of the API explains. */
  report(error: unknown): void;
}

/** A running sandbox. */
export interface Sandbox {
  fetch: Hono['fetch'];
  reset(choice: ResetChoice): Promise<JsonRecord>;
  stop(): Promise<void>;
}

function usualSwitches(): Switches {
  return {
    dropsSilently: true,
    interceptedFieldKeys: [],
    disabledOptionIds: [],
    deniedInterfaces: [],
    uninstalledSpaces: [],
    removedConfigKeys: [],
    lostWorkflowItemIds: [],
    otherTenantItemIds: [],
    isLicenceUsedUp: false,
    searchCap: 5000,
    viewCap: 200_000,
    enforcesLimits: true,
  };
}

/** Opens the sandbox on its database; a database without a data set gets one. Rejects when the database cannot be reached. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const zone = createZoneDays(options.timeZone);
  const database = openDatabase(options.databaseUrl);
  const today = () => zone.dayOfMs(Date.now());
  try {
    await prepareTables(database);
    if (!(await readState<DataSetPlan>(database, 'dataSet'))) {
      await loadDataSet(
        database,
        { items: options.items, seed: options.seed, anchorDay: options.anchorDay ?? today() },
        zone,
      );
    }
  } catch (error) {
    await database.close();
    throw error;
  }
  const log = await openRequestLog(database);
  const faults = createFaultRules(options.seed);
  const windows = createRateWindows();
  const runner = createBatchRunner(() => services, options.report);
  const services: Services = {
    database,
    zone,
    switches: usualSwitches(),
    knownTokens: new Map(),
    // From the process's own seed, not that of a reset: a reset must not lock a running product out.
    pluginId: `MII_${hexOf(`plugin/${options.seed}`, 16).toUpperCase()}`,
    pluginSecret: hexOf(`secret/${options.seed}`, 32).toUpperCase(),
    tokenSeconds: options.tokenSeconds,
    taskMs: options.taskMs,
    taskRandom: createRandom(options.seed),
    wakeBatchRunner: () => void runner.wake().catch(options.report),
  };

  async function reset(choice: ResetChoice): Promise<JsonRecord> {
    const plan: DataSetPlan = {
      items: choice.items ?? options.items,
      seed: choice.seed ?? options.seed,
      anchorDay: choice.anchorDay ?? options.anchorDay ?? today(),
    };
    const startedMs = performance.now();
    await loadDataSet(database, plan, zone);
    await log.clear();
    windows.clear();
    faults.replace([]);
    faults.reseed(plan.seed);
    services.taskRandom = createRandom(plan.seed);
    Object.assign(services.switches, usualSwitches());
    return {
      items: plan.items,
      seed: plan.seed,
      anchor_day: isoDateOfDay(plan.anchorDay),
      ms: Math.round(performance.now() - startedMs),
    };
  }

  const app = new Hono();
  const parts = { services, windows, faults, log };
  for (const endpoint of endpoints)
    app.on(endpoint.method, endpoint.path, createHandler(endpoint, parts, options.report));
  const controlParts = { services, faults, log, reset };
  app.route('/sandbox', createControl(controlParts));
  app.route('/sandbox', createInspector(controlParts));
  const unknownRoute = createUnknownRouteHandler(log);
  app.notFound(unknownRoute);
  app.onError((error, context) => {
    options.report(error);
    return unknownRoute(context);
  });
  services.wakeBatchRunner();

  return {
    fetch: app.fetch,
    reset,
    async stop() {
      await runner.stop();
      await log.close();
      await database.close();
    },
  };
}
