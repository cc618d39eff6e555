// One database, one receiver and one client for a file of tests; set up and cleared by vitest's hooks.
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { OpenApi } from '@/server/open-api/open-api';
import { createMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database';
import { type Arrival, accepted, type Receiver, startReceiver } from './receiver';
import { connect } from './test-open-api';

export type Bench = {
  api: OpenApi;
  /** Answers every request from now on with `data` in the ordinary envelope, and `beside` beside it. */
  answer(data: unknown, beside?: Record<string, unknown>): void;
  receiver: Receiver;
  /** What the only request so far looked like: `POST /path?query` and its body. */
  sent(): { line: string; body: unknown };
};

/** Call at the top of a file or a describe; gives the bench once the tests run. */
export function withOpenApi(): () => Bench {
  let database: MigratedDatabase | undefined;
  let bench: Bench | undefined;
  beforeAll(async () => {
    const receiver = await startReceiver();
    database = await createMigratedDatabase();
    bench = {
      api: connect(receiver, database),
      answer: (data, beside) => receiver.answerWith(() => accepted(data, beside)),
      receiver,
      sent: () => {
        const [arrival, ...more] = receiver.arrivals;
        if (!arrival || more.length > 0) throw new Error(`${receiver.arrivals.length} requests arrived`);
        return { line: lineOf(arrival), body: arrival.body };
      },
    };
  });
  afterEach(() => void bench?.receiver.arrivals.splice(0));
  afterAll(async () => {
    await bench?.api.close();
    await bench?.receiver.close();
    await database?.drop();
  });
  return () => {
    if (!bench) throw new Error('used outside of a test');
    return bench;
  };
}

function lineOf(arrival: Arrival): string {
  return `${arrival.method} ${arrival.path}${arrival.query}`;
}
