// Plans the way back: the recorded old values of a run or of some of its cells, only where the field still holds what the
// run wrote. The plan is an ordinary one, to be seen and started like any other.
import type { Change } from '@/lib/bulk-edit/change';
import type { Outcome } from '@/lib/bulk-edit/outcome';
import type { PlanPreview, PreviewProgress } from '@/lib/bulk-edit/plan-preview';
import type { Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { fail } from '../fail';
import type { Services } from '../services';
import { type CellRef, cellName, earlierCells, findEarlierRun, itemsOf } from './earlier-run';
import { makePlan } from './make-plan';

/** Cells that the run wrote, or may have written: the value that stands now tells. */
const WRITTEN: Outcome[] = ['applied', 'unknown'];

/** `cells` left out: everything that the run wrote. */
export type UndoInput = {
  id: string;
  cells?: CellRef[];
  onProgress?: (progress: PreviewProgress) => void;
};

/** The plan that takes the run back; cells that someone changed since are blocked as `not-ours`. */
export async function planUndo(
  actor: Actor,
  services: Services,
  input: UndoInput,
): Promise<Result<PlanPreview>> {
  const found = await findEarlierRun(actor, services, input.id);
  if (!found.ok) return found;
  const { plan, metadata } = found.value;
  const ids = await itemsOf(services.db, input.id, WRITTEN, input.cells);
  if (ids.length === 0) return fail('invalid', 'bulkEdit.nothingToUndo');
  const picked = input.cells && new Set(input.cells.map((cell) => cellName(cell.itemId, cell.changeIndex)));
  const origin = { kind: 'undo' as const, runId: input.id };
  return makePlan(actor, services, {
    metadata,
    ids,
    changes: plan.changes.map(({ fieldKey }): Change => ({ fieldKey, mode: 'each', from: 'undo' })),
    fields: plan.fields,
    source: { kind: 'run', origin },
    origin,
    onProgress: input.onProgress,
    askedFor: async (portion) => {
      const cells = await earlierCells(services.db, found.value, portion);
      return (itemId, changeIndex) => {
        const cell = cells.get(cellName(itemId, changeIndex));
        if (!cell || !WRITTEN.includes(cell.outcome)) return null;
        if (picked && !picked.has(cellName(itemId, changeIndex))) return null;
        return { value: cell.before, onlyIf: cell.after };
      };
    },
  });
}
