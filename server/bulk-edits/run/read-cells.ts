// Reads the items of cells and pairs each cell with what was found. Used before sending and for every verification.
import type { Reading, Wanted } from '@/lib/bulk-edit/reading';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { codecFor } from '@/lib/fields/registry';
import type { OpenApiError } from '../../open-api/open-api-error';
import type { WorkItem } from '../../open-api/work-item';
import { storedValueOf } from '../../work-items/decode';
import { holdRichText, readItems } from '../read-items';
import type { OpenCell } from './cells';
import type { RunContext } from './run-context';

export type ReadCell<Cell extends OpenCell = OpenCell> = { cell: Cell; reading: Reading; wanted: Wanted };

/** `items`: those found, by id, with the fields of the cells and the further ones asked for. */
export type CellsRead<Cell extends OpenCell> = { cells: ReadCell<Cell>[]; items: Map<number, WorkItem> };

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

/** What the items of these cells hold now; each item is read once, whatever the number of its cells. */
export async function readCells<Cell extends OpenCell>(
  context: RunContext,
  cells: readonly Cell[],
  furtherKeys: readonly string[] = [],
): Promise<Result<CellsRead<Cell>, OpenApiError>> {
  if (cells.length === 0) return ok({ cells: [], items: new Map() });
  const { services, run, caller } = context;
  const changes = new Set(cells.map((cell) => cell.changeIndex));
  const fields = [...changes].map((index) => fieldOf(context, index));
  const read = await readItems(services, caller, {
    projectKey: run.projectKey,
    typeKey: run.typeKey,
    ids: [...new Set(cells.map((cell) => cell.itemId))],
    fieldKeys: [...fields.map((field) => field.key), ...furtherKeys],
    withRichText: holdRichText(fields),
  });
  if (!read.ok) return read;
  const paired = cells.map((cell) => {
    const field = fieldOf(context, cell.changeIndex);
    const { same } = codecFor(field.typeKey);
    return {
      cell,
      reading: readingOf(read.value.get(cell.itemId), field, services.zone),
      wanted: { before: cell.before, after: cell.after, same },
    };
  });
  return ok({ cells: paired, items: read.value });
}
