// Whatever is written in whatever order: effects replayed give the stored state, no role is lost, a personal schedule has one
// owner, and the change log has an entry for each change. STATE_RUNS chooses how many sequences (50 is a thorough run).
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readMoment } from './support/item-moment';
import { createItem, readField, readNodes } from './support/make-items';
import { type DrawnWrite, doWrite } from './support/random-writes';
import { orbitKey, startSandbox, type TestSandbox, type Wire } from './support/start-sandbox';

const runs = Number(process.env.STATE_RUNS ?? 8);
/** A long run is no hang. */
const patienceMs = 30_000 + runs * 3000;

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ items: 20, taskMs: { low: 1, high: 4 } });
});
afterAll(() => sandbox.stop());

const drawnWrites: fc.Arbitrary<DrawnWrite[]> = fc.array(
  fc.tuple(fc.nat({ max: 11 }), fc.nat({ max: 15 }), fc.nat({ max: 15 })),
  { minLength: 4, maxLength: 18 },
);

const effectsSince = async (seq: number, id: number): Promise<Wire[]> =>
  (await sandbox.control('GET', `effects?since=${seq}`)).filter((effect: Wire) => effect.work_item_id === id);

async function loggedChanges(id: number): Promise<number> {
  const { body } = await sandbox.call('POST', 'op_record/work_item/list', {
    project_key: orbitKey,
    work_item_ids: [id],
  });
  return body.data.total;
}

const readRoleIds = async (id: number): Promise<string[]> =>
  (await readField(sandbox, id, 'role_owners')).map(({ role }: Wire) => role).sort();

it(
  `${runs} random sequences of writes keep every invariant of the stored state`,
  async () => {
    const codes = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(drawnWrites, async (writes) => {
        const id = await createItem(sandbox);
        const before = await readMoment(sandbox, id);
        const { seq: start } = (await sandbox.control('GET', 'effects')).at(-1);
        const loggedBefore = await loggedChanges(id);
        const roleIds = await readRoleIds(id);
        for (const write of writes) {
          const code = await doWrite(sandbox, id, write);
          codes.set(code, (codes.get(code) ?? 0) + 1);
        }
        const effects = await effectsSince(start, id);
        const replayed = new Map(before);
        for (const { target, before: old, after } of effects) {
          // A part that the first look could not see (a subtask, an empty field) starts with what the effect says.
          // A subtask as a whole comes and goes with what its parts are at that time.
          const isWhole = /^subtask:\d+$/.test(target);
          if (replayed.has(target) && !isWhole)
            expect([target, replayed.get(target) ?? null]).toEqual([target, old]);
          replayed.set(target, after);
        }
        const now = await readMoment(sandbox, id);
        for (const [target, value] of now) {
          if (replayed.has(target))
            expect([target, value ?? null]).toEqual([target, replayed.get(target) ?? null]);
        }
        expect(await readRoleIds(id)).toEqual(roleIds);
        for (const node of Object.values(await readNodes(sandbox, id))) {
          for (const entry of node.schedules ?? []) {
            expect(entry.owners).toHaveLength(1);
            expect(node.owners).toContain(entry.owners[0]);
          }
        }
        expect((await loggedChanges(id)) - loggedBefore).toBe(effects.length);
      }),
      { numRuns: runs, seed: Number(process.env.STATE_SEED ?? 1) },
    );
    process.stdout.write(`state: codes of the writes ${JSON.stringify(Object.fromEntries(codes))}\n`);
    expect(codes.get(0)).toBeGreaterThan(runs * 3);
  },
  patienceMs,
);
