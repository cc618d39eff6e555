// The state of each part, for /api/health. A part that fails is named by what failed, never by a secret or an address.
import { desc } from 'drizzle-orm';
import { workerHeartbeat } from './db/schema/worker-heartbeat';
import { abortable } from './open-api/abortable';
import { readPluginStanding } from './open-api/token/plugin-standing';
import { getServices, type Services } from './services';

type Part = 'ok' | string;
/** `openApi` also says what the service thought of plugin id and secret the last time any process asked for a token. */
export type Health = { status: 'ok' | 'failing'; database: Part; worker: Part; openApi: Part };

/** The worker beats about once a second; ten missed beats are no pause of a busy machine. */
const HEARTBEAT_AGE_MAX_MS = 10_000;
const REACH_TIMEOUT_MS = 2_000;
/** A database that hangs keeps a query for ever; monitors want an answer. */
const DATABASE_TIMEOUT_MS = 4_000;

type OwnParts = Pick<Health, 'database' | 'worker'> & { isPluginRefused: boolean };

async function readOwnParts(services: Services): Promise<OwnParts> {
  const standing = await readPluginStanding(services.pool, services.api.config);
  // Costs no request: a plugin that nobody asked about yet is not called broken.
  const isPluginRefused = standing === 'refused';
  const rows = await services.db
    .select({ beatAt: workerHeartbeat.beatAt })
    .from(workerHeartbeat)
    .orderBy(desc(workerHeartbeat.beatAt))
    .limit(1);
  const beatAt = rows[0]?.beatAt;
  if (!beatAt) return { database: 'ok', worker: 'never started', isPluginRefused };
  const ageMs = services.now() - beatAt.getTime();
  const worker = ageMs <= HEARTBEAT_AGE_MAX_MS ? 'ok' : 'no sign of life';
  return { database: 'ok', worker, isPluginRefused };
}

async function checkOwnParts(services: Services): Promise<OwnParts> {
  try {
    return await abortable(readOwnParts(services), AbortSignal.timeout(DATABASE_TIMEOUT_MS));
  } catch {
    return { database: 'unreachable', worker: 'unknown', isPluginRefused: false };
  }
}

/** Any answer below 500 to the bare address counts: it costs none of the API's budget. */
async function checkOpenApi(services: Services): Promise<Part> {
  try {
    const reply = await fetch(services.env.OPEN_API_BASE_URL, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(REACH_TIMEOUT_MS),
    });
    return reply.status < 500 ? 'ok' : 'failing';
  } catch {
    return 'unreachable';
  }
}

/** Looks at every part now. */
export async function checkHealth(services: Services = getServices()): Promise<Health> {
  const [own, reached] = await Promise.all([checkOwnParts(services), checkOpenApi(services)]);
  const { database, worker, isPluginRefused } = own;
  const openApi = reached === 'ok' && isPluginRefused ? 'refuses the plugin' : reached;
  const isOk = [database, worker, openApi].every((part) => part === 'ok');
  return { status: isOk ? 'ok' : 'failing', database, worker, openApi };
}
