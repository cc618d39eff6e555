// Sends the updates of single items, as many at once as the shared limit of 15 a second keeps busy, beside the batch requests.
import { SINGLES_PER_SECOND } from '@/lib/bulk-edit/choose-ways';
import { ok, type Result } from '@/lib/errors/result';
import type { OpenApiError } from '../../open-api/open-api-error';
import { listRoles, type Role } from '../../open-api/roles';
import type { WorkItem } from '../../open-api/work-item';
import { ROLE_OWNERS, rolesToSendAlong } from '../../work-items/keep-roles';
import { type OpenCell, openCellsOf, waitingSingles } from './cells';
import { whileGoingOn } from './claimed-run';
import { setAside, sortOut } from './gather';
import { dueChunks, journalSingles } from './journal';
import { fieldOf, readCells } from './read-cells';
import { endureReadFailure } from './read-failure';
import type { RunContext } from './run-context';
import { type SingleUpdate, sendSingle } from './single-update';

/** Items are read this many at a time just before they go out: a second's worth, so that little can change meanwhile. */
const ITEMS_PER_READ = SINGLES_PER_SECOND;

/** The next items are fetched while this many updates are still under way. */
const UNDER_WAY_MIN = 8;

const IDLE_MS = 1000;

function byItem(cells: readonly OpenCell[]): Map<number, OpenCell[]> {
  const items = new Map<number, OpenCell[]>();
  for (const cell of cells) items.set(cell.itemId, [...(items.get(cell.itemId) ?? []), cell]);
  return items;
}

/** Gives what to send along with the fields of an item, so that the platform leaves its roles alone. */
function alongFor(
  context: RunContext,
  item: WorkItem | undefined,
  cells: readonly OpenCell[],
  roles: readonly Role[],
): SingleUpdate['along'] {
  const writesRoles = cells.some((cell) => fieldOf(context, cell.changeIndex).key === ROLE_OWNERS);
  return item && !writesRoles ? rolesToSendAlong(item, roles, context.services.zone) : null;
}

/** Updates found as `sending` that this lane does not have under way: they left once and did not arrive. */
async function updatesAgain(
  context: RunContext,
  roles: readonly Role[],
  underWay: ReadonlySet<number>,
): Promise<Result<SingleUpdate[], OpenApiError>> {
  const { services, run } = context;
  const query = { limit: underWay.size + ITEMS_PER_READ };
  const found = await dueChunks(services.db, run, 'single', ['sending'], query);
  const chunks = found.filter((chunk) => !underWay.has(chunk.seq));
  if (chunks.length === 0) return ok([]);
  const cells = await openCellsOf(
    services.db,
    run,
    chunks.map((chunk) => chunk.seq),
  );
  const read = await readCells(context, cells, [ROLE_OWNERS]);
  if (!read.ok) return read;
  return ok(
    chunks.map((chunk) => {
      const own = cells.filter((cell) => cell.seq === chunk.seq);
      const item = read.value.items.get(own[0]?.itemId ?? 0);
      return { chunk, cells: own, along: alongFor(context, item, own, roles) };
    }),
  );
}

/** The next items, read just now and journaled; what needs nothing or has changed since is set aside. */
async function gatherSingles(
  context: RunContext,
  roles: readonly Role[],
): Promise<Result<SingleUpdate[], OpenApiError>> {
  const { services, run } = context;
  const candidates = await waitingSingles(services.db, run, ITEMS_PER_READ);
  if (candidates.length === 0) return ok([]);
  const read = await readCells(context, candidates, [ROLE_OWNERS]);
  if (!read.ok) return read;
  const { ready, aside } = sortOut(read.value.cells);
  await setAside(context, aside);
  const items = byItem(ready);
  if (items.size === 0) return ok([]);
  const journaled = await whileGoingOn(services, run, (tx) => journalSingles(tx, run, items, services.now()));
  return ok(
    (journaled ?? []).map(({ chunk, cells }) => {
      const item = read.value.items.get(cells[0]?.itemId ?? 0);
      return { chunk, cells, along: alongFor(context, item, cells, roles) };
    }),
  );
}

/** True once an update is to be sent, for the first time or again. */
async function hasWork({ services, run }: RunContext): Promise<boolean> {
  if ((await waitingSingles(services.db, run, 1)).length > 0) return true;
  return (await dueChunks(services.db, run, 'single', ['sending'], { limit: 1 })).length > 0;
}

/** The updates under way. `failure` holds the first one that failed unexpectedly, or because the run must stop. */
function createFlight(context: RunContext) {
  const underWay = new Map<number, Promise<void>>();
  const failures: unknown[] = [];
  return {
    seqs: () => new Set(underWay.keys()),
    count: () => underWay.size,
    hasFailed: () => failures.length > 0,
    launch(update: SingleUpdate): void {
      const { seq } = update.chunk;
      const work = sendSingle(context, update)
        .catch((cause: unknown) => void failures.push(cause))
        .finally(() => {
          underWay.delete(seq);
          context.bell.ring();
        });
      underWay.set(seq, work);
    },
    /** Waits for all of them; throws the first failure. */
    async land(): Promise<void> {
      await Promise.all(underWay.values());
      if (failures.length > 0) throw failures[0];
    },
  };
}

/** Sends the next updates; gives how many, or the failure of a read. */
async function sendNext(
  context: RunContext,
  roles: readonly Role[],
  flight: ReturnType<typeof createFlight>,
): Promise<Result<number, OpenApiError>> {
  const again = await updatesAgain(context, roles, flight.seqs());
  const next = again.ok && again.value.length === 0 ? await gatherSingles(context, roles) : again;
  if (!next.ok) return next;
  for (const update of next.value) flight.launch(update);
  return ok(next.value.length);
}

/** Sends until the run is over. The first failure ends the lane, once the other updates under way have ended. */
export async function singleLane(context: RunContext): Promise<void> {
  const { services, run, caller, signal, bell, outage } = context;
  const { projectKey, typeKey } = run;
  const flight = createFlight(context);
  let roles: Role[] | null = null;
  try {
    while (!context.isOver() && !flight.hasFailed()) {
      signal.throwIfAborted();
      await outage.pass(signal);
      if (flight.count() >= UNDER_WAY_MIN || !(roles || (await hasWork(context)))) {
        await bell.wait(IDLE_MS, signal);
        continue;
      }
      if (!roles) {
        const listed = await listRoles(services.api, caller, { projectKey, typeKey });
        if (listed.ok) roles = listed.value;
        else await endureReadFailure(context, listed.error);
        continue;
      }
      const sent = await sendNext(context, roles, flight);
      if (!sent.ok) await endureReadFailure(context, sent.error);
      else if (sent.value === 0) {
        await context.noteOutcomes();
        await bell.wait(IDLE_MS, signal);
      }
    }
  } finally {
    await flight.land();
  }
}
