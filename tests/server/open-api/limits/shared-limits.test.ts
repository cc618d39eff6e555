import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database';
import { accepted, mostWithin, type Receiver, startReceiver } from '../support/receiver';
import { type CallerProcess, startCallers } from '../support/start-callers';

const TASK = accepted({ task_id: 'task', task_status: 'RUNNING' });

describe('limits shared by processes, seen from the receiver', () => {
  let database: MigratedDatabase;
  let receiver: Receiver;
  let processes: CallerProcess[] = [];

  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    receiver = await startReceiver();
    await database.pool.query('truncate api_slot, api_waiter');
  });
  afterEach(async () => {
    await Promise.all(processes.map((process) => process.stop()));
    processes = [];
    await receiver.close();
  });

  async function start(count: number): Promise<CallerProcess[]> {
    processes = await startCallers(count, database.url, receiver.url);
    return processes;
  }

  it('two processes never send two requests of a 1/s interface within one second', async () => {
    receiver.answerWith((_, index) => ({ ...TASK, delayMs: (index * 37) % 120 }));
    const both = await start(2);
    const failed = await Promise.all(
      both.map((process) => process.make({ interface: 'one-a-second', priority: 'background', calls: 4 })),
    );
    expect(failed.flat()).toEqual([]);
    expect(receiver.arrivals).toHaveLength(8);
    expect(mostWithin(receiver.arrivals, 1000)).toBe(1);
  });

  it('three processes never send more than 15 requests of a 15/s interface within any second', async () => {
    receiver.answerWith((_, index) => ({ ...accepted([]), delayMs: (index * 13) % 90 }));
    const three = await start(3);
    const failed = await Promise.all(
      three.map((process) =>
        process.make({ interface: 'fifteen-a-second', priority: 'background', calls: 20 }),
      ),
    );
    expect(failed.flat()).toEqual([]);
    expect(receiver.arrivals).toHaveLength(60);
    expect(mostWithin(receiver.arrivals, 1000)).toBeLessThanOrEqual(15);
    // Nor are they shy: all the slots are used, however slow the machine is.
    expect(mostWithin(receiver.arrivals, 10_000)).toBeGreaterThan(15);
  });

  it('the slot of a killed process is used again, and still a full second after its last request', async () => {
    receiver.answerWith((_, index) => ({ ...TASK, delayMs: index === 0 ? 30_000 : 0 }));
    const [doomed, heir] = await start(2);
    void doomed?.make({ interface: 'one-a-second', priority: 'background', calls: 5 });
    await receiver.arrived(1);
    const inherited = heir?.make({ interface: 'one-a-second', priority: 'background', calls: 2 });
    await doomed?.kill();
    processes = heir ? [heir] : [];
    expect(await inherited).toEqual([]);
    expect(receiver.arrivals).toHaveLength(3);
    expect(mostWithin(receiver.arrivals, 1000)).toBe(1);
  });

  it('a person in one process goes before the background calls of another', async () => {
    receiver.answerWith(() => TASK);
    const [worker, web] = await start(2);
    // A process that is still starting would come too late for its turn.
    await web?.make({ interface: 'fifteen-a-second', priority: 'interactive', calls: 1 });
    receiver.arrivals.length = 0;
    const background = worker?.make({ interface: 'one-a-second', priority: 'background', calls: 6 });
    await receiver.arrived(1);
    await web?.make({ interface: 'one-a-second', priority: 'interactive', calls: 2 });
    await background;
    const order = receiver.arrivals.map((arrival) => String(arrival.headers['x-user-key']).split('-')[2]);
    // The turn after the first may already be taken; from then on people are first.
    expect(order.lastIndexOf('interactive')).toBeLessThanOrEqual(3);
    expect(mostWithin(receiver.arrivals, 1000)).toBe(1);
  });
});
