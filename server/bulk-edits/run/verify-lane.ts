// Reads the items of requests whose task is over, or whose fate is not known, and writes what became of each.
import { ITEMS_PER_REQUEST } from '@/lib/bulk-edit/batch-request';
import { countProbes, openCellsOf, sendSingly, writeVerdicts } from './cells';
import { whileHeld } from './claimed-run';
import { type Chunk, dueChunks, moveChunk, nextChunk } from './journal';
import { type Look, lookAt } from './look';
import { readCells } from './read-cells';
import { endureReadFailure } from './read-failure';
import type { RunContext } from './run-context';

/** Single updates end one by one; waiting this long between reads lets one read cover several. */
const SINGLES_EVERY_MS = 500;

/** Refused cells that are sent once more by themselves to learn why; beyond it the reasons of their request are told. */
const PROBES_MAX = 150;

async function verify(context: RunContext, chunks: readonly Chunk[]): Promise<void> {
  const { services, run } = context;
  const cells = await openCellsOf(
    services.db,
    run,
    chunks.map((chunk) => chunk.seq),
  );
  const read = await readCells(context, cells);
  if (!read.ok) return endureReadFailure(context, read.error);
  await context.outage.end();
  const nowMs = services.now();
  const looks = chunks.map((chunk): { chunk: Chunk; look: Look } => {
    const own = read.value.cells.filter(({ cell }) => cell.seq === chunk.seq);
    return { chunk, look: lookAt(chunk, own, run.startedBy, nowMs) };
  });
  const wantsProbe = looks.some(({ look }) => look.probes.length > 0);
  let probesLeft = wantsProbe ? PROBES_MAX - (await countProbes(services.db, run)) : 0;
  await whileHeld(services, run, async (tx) => {
    for (const { chunk, look } of looks) {
      const probed = look.probes.slice(0, Math.max(0, probesLeft));
      probesLeft -= probed.length;
      const told = look.probes.slice(probed.length);
      await writeVerdicts(tx, run, [...look.verdicts, ...told]);
      await sendSingly(
        tx,
        run,
        probed.map(({ cell }) => cell),
        true,
      );
      await moveChunk(tx, run, chunk, look.to, look.change);
    }
  });
  await context.noteOutcomes();
  context.bell.ring();
}

/** Verifies batch requests until the run is over. */
export async function verifyLane(context: RunContext): Promise<void> {
  const { services, run, signal, bell } = context;
  while (!context.isOver()) {
    signal.throwIfAborted();
    await context.outage.pass(signal);
    const chunk = await nextChunk(services.db, run, ['ended', 'checking'], services.now());
    const waitMs = chunk ? chunk.dueAtMs - services.now() : Number.POSITIVE_INFINITY;
    if (chunk && waitMs <= 0) await verify(context, [chunk]);
    else await bell.wait(waitMs, signal);
  }
}

/** Verifies single updates until the run is over, up to 50 with one read. */
export async function verifySinglesLane(context: RunContext): Promise<void> {
  const { services, run, signal, bell } = context;
  let lastAt = Number.NEGATIVE_INFINITY;
  while (!context.isOver()) {
    signal.throwIfAborted();
    await context.outage.pass(signal);
    const restMs = lastAt + SINGLES_EVERY_MS - performance.now();
    if (restMs > 0) {
      await bell.wait(restMs, signal);
      continue;
    }
    lastAt = performance.now();
    const query = { dueByMs: services.now(), limit: ITEMS_PER_REQUEST };
    const chunks = await dueChunks(services.db, run, 'single', ['ended', 'checking'], query);
    if (chunks.length > 0) await verify(context, chunks);
  }
}
