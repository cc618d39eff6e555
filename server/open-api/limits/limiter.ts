// The shared rate limits as call.ts uses them: wait for a slot, send, say that it was answered.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Caller } from '../caller';
import type { OperationName } from '../operations';
import { createGate, type Gate } from './gate';
import { limitsOf } from './limit-rules';
import { createOwnerSessions, type OwnerSession } from './owner-session';
import { ARRIVAL_MARGIN_MS, blockSlots, type Lease, releaseLease, renewLease } from './slots';

/** A page that waits longer for its turn had better say so. Background work waits as long as it takes. */
const URGENT_PATIENCE_MS = 20_000;

/** A request without an answer may still be on its way: its slot rests this much longer. */
const UNANSWERED_EXTRA_MS = 2000;

/** Closing does not wait longer for answers; what is still held then frees itself like a dead process's. */
const CLOSE_PATIENCE_MS = 2000;

/** Requests sent with a lease never exceed the vendor's limits at the receiver, over all processes on one database. */
export type Limiter = {
  /** Waits for a slot; null when a person's patience is over. Throws the signal's reason, or when the database stays away. */
  acquire(operation: OperationName, caller: Pick<Caller, 'priority' | 'signal'>): Promise<Lease | null>;
  /** To be asked right before sending: false when the slot was lost meanwhile and nothing may be sent. */
  confirm(lease: Lease): Promise<boolean>;
  /** To be called once a request is over. Never rejects. */
  release(operation: OperationName, lease: Lease, isAnswered: boolean): Promise<void>;
  /** Keeps everybody off the interface for a while. Never rejects. */
  block(operation: OperationName, forMs: number): Promise<void>;
  close(): Promise<void>;
};

export function createLimiter(pool: Pool, pluginId: string, log: Logger): Limiter {
  const sessions = createOwnerSessions(pool, log);
  const gates = new Map<OperationName, Gate>();
  /** What closing waits for: requests that still hold a slot, and notes to the database on their way. */
  const held = new Map<Lease, () => void>();
  const underWay = new Set<Promise<void>>();

  function gateOf(operation: OperationName): Gate {
    const gate = gates.get(operation) ?? createGate(sessions, limitsOf(operation, pluginId), log);
    gates.set(operation, gate);
    return gate;
  }

  function track(work: Promise<void>): Promise<void> {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  function hold(lease: Lease): void {
    void track(new Promise((resolve) => held.set(lease, resolve)));
  }

  /** Makes a note in the database, once more on a new session: the first may find out that its connection is gone. */
  async function note(what: string, work: (session: OwnerSession) => Promise<void>): Promise<void> {
    const once = async () => work(await sessions.current());
    try {
      await once().catch(once);
    } catch (error) {
      // Harmless: the session is gone, so its slots count as a dead process's and free themselves.
      log.warn({ cause: String(error) }, `the rate limits did not take a ${what}`);
    }
  }

  async function finish(operation: OperationName, lease: Lease, isAnswered: boolean): Promise<void> {
    const extraMs = isAnswered ? 0 : UNANSWERED_EXTRA_MS;
    await note('release', (session) => releaseLease(session, lease, extraMs));
    gateOf(operation).noteRelease();
    held.get(lease)?.();
    held.delete(lease);
  }

  return {
    acquire: async (operation, { priority, signal }) => {
      const isUrgent = priority === 'interactive';
      const lease = await waitInLine(gateOf(operation), isUrgent, signal);
      if (lease) hold(lease);
      return lease;
    },
    confirm: async (lease) => {
      try {
        const session = await sessions.current();
        if (session.owner !== lease.owner) return false;
        const isFresh = performance.now() - lease.claimedAt < ARRIVAL_MARGIN_MS / 2;
        return isFresh || (await renewLease(session, lease));
      } catch {
        // The session has just ended, so the slot is lost; waiting for another one tells about a lasting outage.
        return false;
      }
    },
    release: finish,
    block: (operation, forMs) =>
      track(note('block', (session) => blockSlots(session, limitsOf(operation, pluginId), forMs))),
    close: async () => {
      for (const gate of gates.values()) gate.turnAwayAll(new Error('the Open API connection was closed'));
      await Promise.race([Promise.all(underWay), sleep(CLOSE_PATIENCE_MS, undefined, { ref: false })]);
      await sessions.close();
    },
  };
}

function waitInLine(gate: Gate, isUrgent: boolean, signal: AbortSignal | undefined): Promise<Lease | null> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const settle = () => signal?.removeEventListener('abort', abort);
    const ticket = {
      isUrgent,
      giveUpAt: isUrgent ? performance.now() + URGENT_PATIENCE_MS : null,
      grant: (lease: Lease) => {
        settle();
        resolve(lease);
      },
      turnAway: (cause: Error | null) => {
        settle();
        if (cause) reject(cause);
        else resolve(null);
      },
    };
    const abort = () => {
      gate.leave(ticket);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
    gate.join(ticket);
  });
}
