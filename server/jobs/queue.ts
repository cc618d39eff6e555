// The queue's runner inside the worker process: which jobs it takes, how many at once, and where its words go.
import { Logger as QueueLogger, type Runner, run, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

/** Runs under way at once in one process. They mostly wait: the shared limits decide how fast they go, not this. */
const JOBS_AT_ONCE = 10;

/** Notices arrive at once; this only matters when one was lost. */
const POLL_EVERY_MS = 1000;

const LEVELS = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** Starts taking jobs. The caller stops it; signals of the process are not touched. */
export async function startQueue(pool: Pool, taskList: TaskList, log: Logger): Promise<Runner> {
  return run({
    pgPool: pool,
    taskList,
    concurrency: JOBS_AT_ONCE,
    pollInterval: POLL_EVERY_MS,
    noHandleSignals: true,
    noPreparedStatements: true,
    logger: new QueueLogger(() => (level, message) => log[LEVELS[level]](message)),
  });
}
