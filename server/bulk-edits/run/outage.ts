// What all lanes of a run know about whether the platform can be used. While it cannot, the run waits, says so, and goes on by itself.
import { sql } from 'drizzle-orm';
import { outageDelayMs } from '@/lib/bulk-edit/chunk-state';
import type { RunWaiting } from '@/lib/bulk-edit/run-state';
import type { OpenApiError } from '../../open-api/open-api-error';
import type { Services } from '../../services';
import type { Bell } from './bell';
import { type ClaimedRun, whileHeld } from './claimed-run';

export type Outage = {
  /** Resolves when the platform may be tried; throws the signal's reason. */
  pass(signal: AbortSignal): Promise<void>;
  /** The platform could not be used: nobody tries again for a while, longer each time. */
  begin(kind: OpenApiError['kind']): Promise<void>;
  /** The platform answered. */
  end(): Promise<void>;
};

const REASONS: Partial<Record<OpenApiError['kind'], RunWaiting['reason']>> = {
  unreachable: 'unreachable',
  'lost-answer': 'unreachable',
  auth: 'auth',
};

export function createOutage(services: Services, run: ClaimedRun, bell: Bell): Outage {
  let waiting: RunWaiting | null = null;
  let failures = 0;

  async function store(): Promise<void> {
    const value = waiting ? JSON.stringify(waiting) : null;
    await whileHeld(services, run, (tx) =>
      tx.execute(sql`update bulk_edit set waiting = ${value}::jsonb where id = ${run.id}`),
    );
  }

  return {
    pass: async (signal) => {
      while (waiting && services.now() < waiting.nextTryMs)
        await bell.wait(waiting.nextTryMs - services.now(), signal);
    },
    begin: async (kind) => {
      // Lanes that were under way when it began fail together; that is one failure.
      if (waiting && services.now() < waiting.nextTryMs) return;
      failures += 1;
      waiting = {
        reason: REASONS[kind] ?? 'busy',
        sinceMs: waiting?.sinceMs ?? services.now(),
        nextTryMs: services.now() + outageDelayMs(failures),
      };
      services.log.warn({ run: run.id, ...waiting }, 'a bulk edit waits for the platform');
      await store();
    },
    end: async () => {
      if (!waiting) return;
      waiting = null;
      failures = 0;
      await store();
    },
  };
}
