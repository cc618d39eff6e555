// A process that publishes and may be killed in the middle of it. Bundled and started by publish-process.ts.

import { getDatabase } from '@/server/db/client';
import { getEnv } from '@/server/env';
import { log } from '@/server/log';
import { createOpenApi } from '@/server/open-api/open-api';
import { publishSchedules } from '@/server/schedules/publish';

const env = getEnv();
const { db, pool } = getDatabase();
const zone = env.SPACE_TIME_ZONE;
const api = createOpenApi({
  baseUrl: env.OPEN_API_BASE_URL,
  pluginId: env.PLUGIN_ID,
  pluginSecret: env.PLUGIN_SECRET,
  pool,
  log,
  zone,
});
const services = { api, db, pool, zone, env, log, now: () => Date.now() };
const { actor, changes } = JSON.parse(process.env.PUBLISH_INPUT ?? '');
const answer = await publishSchedules(actor, services, { typeName: 'story', changes });
process.send?.(answer);
await api.close();
await pool.end();
process.disconnect?.();
