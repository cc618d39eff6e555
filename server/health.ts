// The state of each part, for /api/health. A part that fails is named by what failed, never by a secret or an address.
import { desc } from 'drizzle-orm';
import { workerHeartbeat } from './db/schema/worker-heartbeat';
import { getServices, type Services } from './services';

type Part = 'ok' | string;
export type Health = { status: 'ok' | 'failing'; database: Part; worker: Part; openApi: Part };

/** The worker beats about once a second; ten missed beats are no pause of a busy machine. */
const HEARTBEAT_AGE_MAX_MS = 10_000;
const REACH_TIMEOUT_MS = 2_000;

async function checkDatabaseAndWorker(services: Services): Promise<{ database: Part; worker: Part }> {
  try {
    const rows = await services.db
      .select({ beatAt: workerHeartbeat.beatAt })
      .from(workerHeartbeat)
      .orderBy(desc(workerHeartbeat.beatAt))
      .limit(1);
    const beatAt = rows[0]?.beatAt;
    if (!beatAt) return { database: 'ok', worker: 'never started' };
    const ageMs = services.now() - beatAt.getTime();
    return { database: 'ok', worker: ageMs <= HEARTBEAT_AGE_MAX_MS ? 'ok' : 'no sign of life' };
  } catch {
    return { database: 'unreachable', worker: 'unknown' };
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
  const [own, openApi] = await Promise.all([checkDatabaseAndWorker(services), checkOpenApi(services)]);
  const isOk = own.database === 'ok' && own.worker === 'ok' && openApi === 'ok';
  return { status: isOk ? 'ok' : 'failing', ...own, openApi };
}
