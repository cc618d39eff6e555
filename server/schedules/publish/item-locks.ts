// One publish at a time on an item, over all processes: parallel updates of one item collide (pitfalls 4.11), and a second
// process may only finish what nobody is working on.
import { Client } from 'pg';
import type { Services } from '../../services';

/** A session that holds locks; they are free again when it ends, also by the death of the process. */
export type ItemLocks = {
  /** Runs `work` while nobody else publishes to the item. Throws when the session was lost meanwhile. */
  withItem<T>(itemId: number, work: (assertHeld: () => void) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Opens a session of its own: a pooled connection would be missing to the queries that run under the lock. */
export async function openItemLocks(services: Services, projectKey: string): Promise<ItemLocks> {
  const client = new Client({
    connectionString: services.env.DATABASE_URL,
    keepAlive: true,
    application_name: 'plumb schedule publish',
  });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  const assertHeld = () => {
    if (lost) throw new Error(`The lock of an item was lost: ${lost.message}`);
  };
  return {
    withItem: async (itemId, work) => {
      const name = `schedule publish ${projectKey} ${itemId}`;
      await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
      try {
        return await work(assertHeld);
      } finally {
        if (!lost) await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
      }
    },
    close: () => client.end(),
  };
}
