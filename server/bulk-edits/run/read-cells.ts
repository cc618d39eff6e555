// Reads the items of cells and pairs each cell with what was found. Used before sending and for every verification.
import type { Reading, Wanted } from '@/lib/bulk-edit/reading';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { codecFor } from '@/lib/fields/registry';
import type { OpenApiError } from '../../open-api/open-api-error';
import type { WorkItem } from '../../open-api/work-item';
import { storedValueOf } from '../../work-items/decode';
import { readItems } from '../read-items';
import type { OpenCell } from './cells';
import type { RunContext } from './run-context';

export type ReadCell = { cell: OpenCell; reading: Reading; wanted: Wanted };

/** The field of a change as it was when the plan was made. */
export function fieldOf(context: RunContext, changeIndex: number): Field {
  const field = context.run.fields[changeIndex];
  if (!field) throw new RangeError(`No change ${changeIndex} in run ${context.run.id}`);
  return field;
}

function readingOf(item: WorkItem | undefined, field: Field, zone: string): Reading {
  if (!item) return { kind: 'gone' };
  const { isTerminated, updatedBy } = item;
  return { kind: 'read', value: storedValueOf(item, field, zone), isTerminated, updatedBy };
}

/** What the items of these cells hold now. All cells belong to one change. */
export async function readCells(
  context: RunContext,
  cells: readonly OpenCell[],
): Promise<Result<ReadCell[], OpenApiError>> {
  const [first] = cells;
  if (!first) return ok([]);
  const { services, run, caller } = context;
  const field = fieldOf(context, first.changeIndex);
  const read = await readItems(services, caller, {
    projectKey: run.projectKey,
    typeKey: run.typeKey,
    ids: cells.map((cell) => cell.itemId),
    fieldKeys: [field.key],
  });
  if (!read.ok) return read;
  const { same } = codecFor(field.typeKey);
  return ok(
    cells.map((cell) => ({
      cell,
      reading: readingOf(read.value.get(cell.itemId), field, services.zone),
      wanted: { before: cell.before, after: cell.after, same },
    })),
  );
}
