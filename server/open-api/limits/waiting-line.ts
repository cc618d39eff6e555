// Who waits for an interface in this process: people before background work, first come first served among equals. Used by gate.ts.
import type { Lease } from './slots';

/** One caller in the line. `giveUpAt` is on the `performance.now()` clock; null waits as long as it takes. */
export type Ticket = {
  isUrgent: boolean;
  giveUpAt: number | null;
  grant(lease: Lease): void;
  /** Ends the waiting: null = too long, an error = the limits cannot be reached. */
  turnAway(cause: Error | null): void;
};

/** A line of two ranks. */
export type WaitingLine = {
  join(ticket: Ticket): void;
  leave(ticket: Ticket): void;
  /** The first `count` of the rank that is next: urgent ones as long as there are any. Stay in line until granted. */
  next(): { isUrgent: boolean; tickets: readonly Ticket[] };
  has(ticket: Ticket): boolean;
  isEmpty(): boolean;
  hasUrgent(): boolean;
  /** Removes and turns away those that waited too long. */
  turnAwayLate(now: number): void;
  turnAwayAll(cause: Error): void;
};

export function createWaitingLine(): WaitingLine {
  const urgent = new Set<Ticket>();
  const patient = new Set<Ticket>();
  const all = () => [...urgent, ...patient];
  const leave = (ticket: Ticket) => {
    urgent.delete(ticket);
    patient.delete(ticket);
  };
  const turnAway = (ticket: Ticket, cause: Error | null) => {
    leave(ticket);
    ticket.turnAway(cause);
  };
  return {
    join: (ticket) => void (ticket.isUrgent ? urgent : patient).add(ticket),
    leave,
    next: () =>
      urgent.size > 0 ? { isUrgent: true, tickets: [...urgent] } : { isUrgent: false, tickets: [...patient] },
    has: (ticket) => urgent.has(ticket) || patient.has(ticket),
    isEmpty: () => urgent.size + patient.size === 0,
    hasUrgent: () => urgent.size > 0,
    turnAwayLate: (now) => {
      for (const ticket of all())
        if (ticket.giveUpAt !== null && ticket.giveUpAt <= now) turnAway(ticket, null);
    },
    turnAwayAll: (cause) => {
      for (const ticket of all()) turnAway(ticket, cause);
    },
  };
}
