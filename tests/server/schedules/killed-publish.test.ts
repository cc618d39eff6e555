// A process that dies in the middle of a publish: what it began is finished by another, each change is made once, and
// nothing stays half.
import { desc, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { stateOf } from '@/lib/schedule/draft';
import { addOwner, toPerPerson } from '@/lib/schedule/people-edits';
import { scheduleChange } from '@/server/db/schema/schedule-publish';
import { loadChanges } from '@/server/schedules/publish/journal';
import { runPublish } from '@/server/schedules/publish/run-publish';
import { ANA, MONDAY, type PublishBench, QUICK, startPublishBench, WEI, wire } from './support/publish-bench';
import { bundlePublishProcess, startPublishProcess } from './support/publish-process';

const NODE = 'state_joint';
let bench: PublishBench;
beforeAll(async () => {
  await bundlePublishProcess();
  bench = await startPublishBench();
});
afterEach(() => bench.network.beforeNodeUpdate(async () => {}));
afterAll(() => bench.stop());

test.each([
  [1, 'does not leave'],
  [1, 'arrives'],
  [2, 'does not leave'],
  [2, 'arrives'],
])(
  'killed when its call %i %s, it is finished by another process to the wanted state',
  async (fatal, fate) => {
    const id = await bench.newItem();
    await bench.store(id, NODE, { node_owners: [WEI] });
    await bench.store(id, NODE, { node_schedule: wire(MONDAY, MONDAY + 3, 4) });
    const node = await bench.nodeOf(id, NODE);
    const wanted = toPerPerson(addOwner(stateOf(node), ANA));
    if (!wanted) throw new Error('two owners are enough');
    const mark = await bench.stack.mark();

    const change = {
      itemId: id,
      nodeId: NODE,
      base: node.plan,
      plan: wanted.plan,
      people: { base: node.people, wanted: wanted.people },
    };
    const publishing = startPublishProcess(bench, [change]);
    bench.network.beforeNodeUpdate(async (number) => {
      if (number !== fatal) return;
      publishing.kill();
      await publishing.ended;
      if (fate === 'does not leave') throw new Error('cut');
    });
    await publishing.ended;

    const [row] = await bench.stack.db
      .select()
      .from(scheduleChange)
      .where(eq(scheduleChange.workItemId, id))
      .orderBy(desc(scheduleChange.publishId));
    if (!row) throw new Error('the publish was not journaled before it left');
    expect(row.state).toBe('sending');
    const jobs = await bench.stack.db.execute(
      sql`select 1 from graphile_worker.jobs where key = ${`schedule-publish:${row.publishId}`}`,
    );
    expect(jobs.rows).toHaveLength(1);

    bench.network.beforeNodeUpdate(async () => {});
    expect(await runPublish(bench.services, row.publishId, QUICK)).toMatchObject({ isSettled: true });
    expect(await loadChanges(bench.services, row.publishId)).toMatchObject([{ state: 'verified' }]);
    expect(await bench.nodeOf(id, NODE)).toMatchObject({ plan: wanted.plan, people: wanted.people });
    const ownerEffects = (await bench.stack.effects(mark)).filter(
      (effect) => effect.work_item_id === id && effect.target === `node:${NODE}:owners`,
    );
    expect(ownerEffects).toHaveLength(1);
    // Once more finds nothing to do.
    const end = await bench.stack.mark();
    await runPublish(bench.services, row.publishId, QUICK);
    expect(await bench.stack.effects(end)).toEqual([]);
  },
);

test('two processes that settle the same publish at once send each change once', async () => {
  const id = await bench.newItem();
  await bench.store(id, NODE, { node_schedule: wire(MONDAY, MONDAY + 3, 4) });
  const node = await bench.nodeOf(id, NODE);
  const plan = { mode: 'whole' as const, entry: { startDay: MONDAY + 1, endDay: MONDAY + 4, points: 4 } };
  const publishing = startPublishProcess(bench, [{ itemId: id, nodeId: NODE, base: node.plan, plan }]);
  bench.network.beforeNodeUpdate(async () => {
    publishing.kill();
    await publishing.ended;
    throw new Error('cut');
  });
  await publishing.ended;
  bench.network.beforeNodeUpdate(async () => {});
  const [row] = await bench.stack.db.select().from(scheduleChange).where(eq(scheduleChange.workItemId, id));
  const publishId = row?.publishId ?? '';
  const mark = await bench.stack.mark();
  await Promise.all([1, 2, 3].map(() => runPublish(bench.services, publishId, QUICK)));
  expect(await bench.stack.effects(mark)).toHaveLength(1);
  expect(await loadChanges(bench.services, publishId)).toMatchObject([{ state: 'verified' }]);
});
