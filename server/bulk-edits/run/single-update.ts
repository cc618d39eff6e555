// Sends one journaled update of a single item with all its fields, and writes down what came of it. Called by the single lane.
import { randomUUID } from 'node:crypto';
import { appErrorOf } from '@/lib/errors/open-api-catalogue';
import { codecFor } from '@/lib/fields/registry';
import type { OpenApiError } from '../../open-api/open-api-error';
import type { FieldWrite } from '../../open-api/wire/field-write';
import { updateWorkItem } from '../../open-api/work-items';
import { ROLE_OWNERS } from '../../work-items/keep-roles';
import { type OpenCell, sendSingly, writeVerdicts } from './cells';
import { whileHeld } from './claimed-run';
import { type Chunk, moveChunk } from './journal';
import { fieldOf } from './read-cells';
import type { RunContext } from './run-context';
import { RunStopped } from './run-end';
import { endureSendFailure } from './send-failure';
import { stopReasonOf } from './stop-reason';

/** Reads of what was just stored begin this late, so that one of them can cover many updates. */
const VERIFY_AFTER_MS = 500;

/** An update to send; `along`: the item's present roles, where the platform would otherwise change them by itself. */
export type SingleUpdate = { chunk: Chunk; cells: readonly OpenCell[]; along: FieldWrite | null };

function fieldsOf(context: RunContext, { cells, along }: SingleUpdate): FieldWrite[] {
  const { zone } = context.services;
  const fields = cells.map((cell) => {
    const field = fieldOf(context, cell.changeIndex);
    return { fieldKey: field.key, value: codecFor(field.typeKey).encode(cell.after, { zone }) };
  });
  return along ? [...fields, along] : fields;
}

/** The platform refused the item: the field it named is rejected and the others go out again without it, else all are. */
async function reject(context: RunContext, update: SingleUpdate, error: OpenApiError): Promise<void> {
  const { services, run } = context;
  const { chunk, cells } = update;
  const told = appErrorOf(error);
  const named = cells.filter((cell) => fieldOf(context, cell.changeIndex).key === told.fieldKey);
  const refused = named.length > 0 ? named : cells;
  const verdict = {
    outcome: 'rejected' as const,
    reason: { kind: 'refused' as const, error: told },
    found: null,
    foundBy: null,
  };
  await whileHeld(services, run, async (tx) => {
    await writeVerdicts(
      tx,
      run,
      refused.map((cell) => ({ cell, verdict })),
    );
    await sendSingly(
      tx,
      run,
      cells.filter((cell) => !refused.includes(cell)),
      false,
    );
    await moveChunk(tx, run, chunk, 'settled', { logId: error.logId });
  });
  await context.noteOutcomes();
}

/** Sends the update; afterwards it is to be read back, to be checked, or refused. */
export async function sendSingle(context: RunContext, update: SingleUpdate): Promise<void> {
  const { services, run, caller } = context;
  const { chunk, cells, along } = update;
  const [first] = cells;
  if (!first) throw new RangeError(`Request ${chunk.seq} of run ${run.id} says nothing`);
  const onNewKey = (idempotencyKey: string) =>
    whileHeld(services, run, (tx) => moveChunk(tx, run, chunk, 'sending', { idempotencyKey }));
  const answer = await updateWorkItem(services.api, caller, {
    projectKey: run.projectKey,
    typeKey: run.typeKey,
    id: first.itemId,
    fields: fieldsOf(context, update),
    idempotencyKey: chunk.idempotencyKey,
    onNewKey,
  });
  if (answer.ok) {
    const sentAtMs = services.now();
    const result = { succeededIds: [first.itemId], failedIds: [], scenes: [] };
    const change = { looks: 0, sentAtMs, dueAtMs: sentAtMs + VERIFY_AFTER_MS, result };
    await whileHeld(services, run, (tx) => moveChunk(tx, run, chunk, 'ended', change));
    await context.outage.end();
  } else if (answer.error.kind === 'refused' || answer.error.kind === 'unreadable') {
    const reason = stopReasonOf(answer.error, 'write');
    if (reason) throw new RunStopped(reason);
    // Who may not write roles still gets their own fields through; what the platform then does to roles is its own doing.
    if (along && appErrorOf(answer.error).fieldKey === ROLE_OWNERS) {
      const idempotencyKey = randomUUID();
      await onNewKey(idempotencyKey);
      return sendSingle(context, { chunk: { ...chunk, idempotencyKey }, cells, along: null });
    }
    await reject(context, update, answer.error);
  } else {
    await endureSendFailure(context, chunk, answer.error);
  }
  context.bell.ring();
}
