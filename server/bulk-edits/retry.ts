// Plans once more what a run did not bring about, and nothing else of it.
import type { Change } from '@/lib/bulk-edit/change';
import type { Outcome } from '@/lib/bulk-edit/outcome';
import type { PlanPreview, PreviewProgress } from '@/lib/bulk-edit/plan-preview';
import type { Asked } from '@/lib/bulk-edit/plan-rows';
import type { Result } from '@/lib/errors/result';
import type { Actor } from '../actor';
import { fail } from '../fail';
import type { Services } from '../services';
import { cellName, type EarlierCell, earlierCells, findEarlierRun, itemsOf } from './earlier-run';
import { makePlan } from './make-plan';

/** Values that others stored are left alone, unless a person asks for them. */
const USUAL: readonly Outcome[] = ['rejected', 'dropped', 'not-sent', 'unknown'];

export type RetryInput = {
  id: string;
  outcomes?: Outcome[];
  onProgress?: (progress: PreviewProgress) => void;
};

/**
 * What to ask of a cell again. Most changes can be made anew from whatever is stored now; a shift would move the date a
 * second time, and the value of an `each` is known to the first plan only, so these go to the value that was planned.
 */
function askedAgain(change: Change, cell: EarlierCell): Asked {
  const isByOthers = cell.outcome === 'changed-since' || cell.outcome === 'overwritten';
  if (change.mode === 'each') return { value: cell.after, onlyIf: isByOthers ? null : cell.before };
  if (change.mode === 'shift' && !isByOthers) return { value: cell.after, onlyIf: cell.before };
  return 'the-change';
}

/** The plan for the cells with these outcomes. */
export async function planRetry(
  actor: Actor,
  services: Services,
  input: RetryInput,
): Promise<Result<PlanPreview>> {
  const found = await findEarlierRun(actor, services, input.id);
  if (!found.ok) return found;
  const { plan, metadata } = found.value;
  const outcomes = input.outcomes ?? USUAL;
  const ids = await itemsOf(services.db, input.id, outcomes, undefined);
  if (ids.length === 0) return fail('invalid', 'bulkEdit.nothingToRetry');
  const origin = { kind: 'retry' as const, runId: input.id };
  return makePlan(actor, services, {
    metadata,
    ids,
    changes: plan.changes,
    fields: plan.fields,
    source: { kind: 'run', origin },
    origin,
    onProgress: input.onProgress,
    askedFor: async (portion) => {
      const cells = await earlierCells(services.db, found.value, portion);
      return (itemId, changeIndex) => {
        const cell = cells.get(cellName(itemId, changeIndex));
        const change = plan.changes[changeIndex];
        return cell && change && outcomes.includes(cell.outcome) ? askedAgain(change, cell) : null;
      };
    },
  });
}
