// The one claimer of an interface in this process: hands slots to those who wait, people first, asking the database as
// seldom as it can. Made by limiter.ts, one for each operation.
import type { Logger } from 'pino';
import type { Limit } from './limit-rules';
import { createNap } from './nap';
import type { OwnerSession, OwnerSessions } from './owner-session';
import { claimSlots, ensureSlots, type Lease, msUntilFree, returnLease } from './slots';
import { announceWaiter, WAITER_LIFE_MS, withdrawWaiter } from './waiters';
import { createWaitingLine, type Ticket } from './waiting-line';

/** Another process holds every slot or a person waits there: no notice comes from it, so look again. */
const POLL_MS = 100;
/** A slot was due, but another process was faster at that very moment. */
const CONTEST_MS = 10;
/** A release here wakes us; this only bounds the wait should that release fail. */
const OWN_RELEASE_MS = 1000;
const OUTAGE_RETRY_MS = 250;
/** A database away for longer fails those who wait, instead of letting pages hang. */
const OUTAGE_PATIENCE_MS = 10_000;

export type Gate = {
  join(ticket: Ticket): void;
  leave(ticket: Ticket): void;
  /** To be told when a lease of this gate was released. */
  noteRelease(): void;
  turnAwayAll(cause: Error): void;
};

export function createGate(sessions: OwnerSessions, limits: Limit[], log: Logger): Gate {
  const line = createWaitingLine();
  const nap = createNap();
  let isPumping = false;
  let areSlotsMade = false;
  let heldHere = 0;
  let announced: { owner: number; at: number } | null = null;
  let outageSince: number | null = null;

  async function handOut(session: OwnerSession, leases: Lease[], tickets: readonly Ticket[]): Promise<void> {
    const waiting = tickets.filter((ticket) => line.has(ticket));
    for (const lease of leases) {
      const ticket = waiting.shift();
      if (ticket) {
        line.leave(ticket);
        heldHere += 1;
        ticket.grant(lease);
      } else {
        await returnLease(session, lease);
      }
    }
  }

  async function keepAnnounced(session: OwnerSession): Promise<void> {
    const now = performance.now();
    if (line.hasUrgent()) {
      if (announced?.owner === session.owner && now - announced.at < WAITER_LIFE_MS / 2) return;
      announced = { owner: session.owner, at: now };
      await announceWaiter(session, limits);
    } else if (announced) {
      announced = null;
      await withdrawWaiter(session, limits);
    }
  }

  /** How long to look away when fewer slots were free than wanted. */
  async function pauseMs(
    session: OwnerSession,
    isUrgent: boolean,
  ): Promise<{ ms: number; isGuess: boolean }> {
    const ms = await msUntilFree(session, limits);
    if (ms === 'missing') {
      areSlotsMade = false;
      return { ms: 0, isGuess: true };
    }
    if (ms === 'in-use') return { ms: heldHere > 0 ? OWN_RELEASE_MS : POLL_MS, isGuess: true };
    if (ms > 0) return { ms, isGuess: false };
    return { ms: isUrgent ? CONTEST_MS : POLL_MS, isGuess: true };
  }

  async function round(): Promise<void> {
    const session = await sessions.current();
    if (!areSlotsMade) await ensureSlots(session, limits);
    areSlotsMade = true;
    outageSince = null;
    const { isUrgent, tickets } = line.next();
    const leases = await claimSlots(session, limits, tickets.length, isUrgent);
    await handOut(session, leases, tickets);
    await keepAnnounced(session);
    if (leases.length >= tickets.length || line.isEmpty()) return;
    const { ms, isGuess } = await pauseMs(session, isUrgent);
    await nap.sleep(ms, isGuess);
  }

  async function endureOutage(error: Error): Promise<void> {
    outageSince ??= performance.now();
    if (performance.now() - outageSince > OUTAGE_PATIENCE_MS) {
      outageSince = null;
      line.turnAwayAll(error);
      return;
    }
    log.warn({ cause: error.message }, 'the rate limits cannot be reached; trying again');
    await nap.sleep(OUTAGE_RETRY_MS, false);
  }

  async function pump(): Promise<void> {
    if (isPumping) return;
    isPumping = true;
    while (!line.isEmpty()) {
      line.turnAwayLate(performance.now());
      if (line.isEmpty()) break;
      try {
        await round();
      } catch (error) {
        await endureOutage(error instanceof Error ? error : new Error(String(error)));
      }
    }
    isPumping = false;
  }

  return {
    join: (ticket) => {
      line.join(ticket);
      // A person who joins while we look away for background work must be announced; a due slot is theirs.
      if (ticket.isUrgent) nap.wake(true);
      void pump();
    },
    leave: line.leave,
    noteRelease: () => {
      heldHere -= 1;
      nap.wake(false);
    },
    turnAwayAll: (cause) => {
      line.turnAwayAll(cause);
      nap.wake(true);
    },
  };
}
