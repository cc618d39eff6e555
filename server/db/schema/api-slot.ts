// The rate limits of the Open API, shared by all processes. Read and written by server/open-api/limits with SQL of its own.
import {
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** Numbers the processes; a number is an advisory lock id, so it stays within int4 and is reused only after a full cycle. */
export const apiOwner = pgSequence('api_owner', { minValue: 1, maxValue: 2_147_483_647, cycle: true });

/**
 * One row for each request that may be under way or counted within a window, by interface. A slot is held from
 * before a request leaves until it is answered, then rests for the window.
 */
export const apiSlot = pgTable(
  'api_slot',
  {
    /** Plugin, method, path pattern and window. */
    key: text('key').notNull(),
    n: smallint('n').notNull(),
    /** The process that holds it; null = nobody. A holder whose advisory lock is gone is dead. */
    owner: integer('owner'),
    freeAt: timestamp('free_at', { withTimezone: true }).notNull(),
    /** Set on all slots of a key when the service says "too many" all the same. */
    blockedUntil: timestamp('blocked_until', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.n] }),
    index('api_slot_free').on(table.key, table.freeAt),
  ],
);

/** Processes in which a person waits for an interface; background calls of other processes stand back meanwhile. */
export const apiWaiter = pgTable(
  'api_waiter',
  {
    key: text('key').notNull(),
    owner: integer('owner').notNull(),
    /** Short, so that a dead process holds nobody up. */
    until: timestamp('until', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.owner] })],
);
