// Another process of the product, as far as the Open API client goes: makes calls on one database and tells how they went.
// Bundled and started by start-callers.ts; orders come as one JSON line a batch on stdin.
import { createInterface } from 'node:readline';
import pino from 'pino';
import { createDatabase } from '@/server/db/client';
import { getBatchTask } from '@/server/open-api/batch-update';
import { createOpenApi } from '@/server/open-api/open-api';
import { listTemplates } from '@/server/open-api/templates';

/** `calls` of one interface at once. */
export type Order = {
  id: number;
  interface: 'one-a-second' | 'fifteen-a-second';
  priority: 'interactive' | 'background';
  calls: number;
};

const log = pino({ level: 'silent' });
const { pool } = createDatabase(process.env.DATABASE_URL ?? '', log);
const api = createOpenApi({
  baseUrl: process.env.RECEIVER_URL ?? '',
  pluginId: 'MII_TEST',
  pluginSecret: 'secret',
  pool,
  log,
  zone: 'Asia/Shanghai',
  backoffBaseMs: 50,
});

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  const caller = { userKey: `process-${process.pid}-${order.priority}`, priority: order.priority };
  const one = () =>
    order.interface === 'one-a-second'
      ? getBatchTask(api, caller, { taskId: 'task' })
      : listTemplates(api, caller, { projectKey: 'orbit', typeKey: 'story' });
  void Promise.all(Array.from({ length: order.calls }, one)).then((answers) => {
    const failed = answers.filter((answer) => !answer.ok);
    process.stdout.write(`${JSON.stringify({ id: order.id, failed })}\n`);
  });
}
await api.close();
await pool.end();
