// Proof that this worker process lives: an advisory lock that the database frees the moment the process dies, and a heartbeat row beside it.
import { randomInt, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { LIVENESS_LOCK } from './liveness-lock';

/** `workerId` names this process in the rows it writes; `end` says good-bye, so that nobody has to find it dead. */
export type Liveness = {
  workerId: string;
  /** To be told of each name under which the queue gives jobs to this process. */
  addQueueWorker(queueWorkerId: string): Promise<void>;
  end(): Promise<void>;
};

const BEAT_EVERY_MS = 1000;
const RECONNECT_AFTER_MS = 500;

/** A session of its own that holds the lock; a lock id that another process has is tried again with another. */
async function openSession(databaseUrl: string): Promise<{ client: Client; lockId: number }> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: 'plumb worker liveness',
    keepAlive: true,
  });
  await client.connect();
  for (;;) {
    const lockId = randomInt(1, 2 ** 31);
    const tried = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', [
      LIVENESS_LOCK,
      lockId,
    ]);
    if (tried.rows[0]?.locked) return { client, lockId };
  }
}

/**
 * Begins to live; resolves once others can see it. A lost connection is opened again: meanwhile others may take this
 * process for dead and take over its runs, which their leases make safe.
 */
export async function startLiveness(databaseUrl: string, log: Logger): Promise<Liveness> {
  const workerId = randomUUID();
  const queueWorkerIds = new Set<string>();
  let isEnded = false;
  let timer: NodeJS.Timeout | undefined;
  let client: Client | null = null;

  async function beat(): Promise<void> {
    await client?.query(
      'update worker_heartbeat set beat_at = now(), queue_worker_ids = $2 where worker_id = $1',
      [workerId, [...queueWorkerIds]],
    );
  }

  async function connect(): Promise<void> {
    const session = await openSession(databaseUrl);
    client = session.client;
    client.on('error', () => schedule(RECONNECT_AFTER_MS, reconnect));
    await client.query(
      `insert into worker_heartbeat (worker_id, lock_id, queue_worker_ids, beat_at) values ($1, $2, $3, now())
       on conflict (worker_id) do update set lock_id = excluded.lock_id, beat_at = excluded.beat_at`,
      [workerId, session.lockId, [...queueWorkerIds]],
    );
    schedule(BEAT_EVERY_MS, beatAgain);
  }

  async function reconnect(): Promise<void> {
    const lost = client;
    client = null;
    lost?.removeAllListeners('error');
    lost?.on('error', () => undefined);
    void lost?.end().catch(() => undefined);
    await connect();
  }

  async function beatAgain(): Promise<void> {
    await beat();
    schedule(BEAT_EVERY_MS, beatAgain);
  }

  function schedule(afterMs: number, step: () => Promise<void>): void {
    clearTimeout(timer);
    if (isEnded) return;
    timer = setTimeout(() => {
      step().catch((error: unknown) => {
        log.warn({ cause: String(error) }, 'the sign of life was interrupted; connecting again');
        schedule(RECONNECT_AFTER_MS, reconnect);
      });
    }, afterMs);
  }

  await connect();
  return {
    workerId,
    addQueueWorker: async (queueWorkerId) => {
      queueWorkerIds.add(queueWorkerId);
      await beat();
    },
    end: async () => {
      isEnded = true;
      clearTimeout(timer);
      await client?.query('delete from worker_heartbeat where worker_id = $1', [workerId]);
      await client?.end();
    },
  };
}
