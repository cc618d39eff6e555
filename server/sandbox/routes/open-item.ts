// Opens the item of a request's path for a change: exists, fits its type and space, is not terminated (check 8).
import { maySee } from '../auth/item-rights';
import type { SpaceDef } from '../catalogue/catalogue';
import { pathId } from '../http/body-members';
import type { Call } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { changeItem, type ItemDraft } from '../store/change-item';
import type { Origin } from '../store/save-item';
import { readItems, type StoredItem } from '../store/stored-item';
import { requireType } from './find-type';

/** Who made a request, for the records of a change. */
export function originOf(call: Call): Origin {
  return { requestSeq: call.requestSeq, nowMs: call.nowMs, actorKey: call.actor().userKey };
}

/** Whether a fault drops this write after all checks. */
export function isDropped(call: Call): boolean {
  const fault = call.faults.find('drop_write');
  return fault !== undefined && call.faults.random.chance(fault.fraction);
}

/** The update's page (seed 000) has two texts for terminated items: one is used for node flow, the other for state flow. */
function refuseTerminated({ config }: ItemDraft, isUpdate = false): never {
  if (!isUpdate) return refuse(20007);
  return config.type.flowMode === 'workflow'
    ? refuse(20007, 'Unable to operate on terminated work items')
    : refuse(20007, '工作项已终止，无法修改', 'workItem has already in terminal status');
}

/** Refuses an item of another type (30005), then one of another space (20014). */
export function checkPlace(item: StoredItem, space: SpaceDef, typeKey: string): void {
  if (item.typeKey !== typeKey) refuse(30005);
  if (item.projectKey !== space.projectKey) refuse(20014);
}

/** Lets `work` change the item of the path, in one transaction. */
export async function changePathItem<T>(
  call: Call,
  options: { mayBeTerminated?: boolean; isUpdate?: boolean },
  work: (draft: ItemDraft) => Promise<T> | T,
): Promise<T> {
  const space = call.space();
  const typeKey = call.params.work_item_type_key ?? '';
  const id = pathId(call.params, 'work_item_id');
  requireType(space, typeKey);
  const change = { onMissing: () => refuse(30005), isDropped: isDropped(call) };
  return changeItem(call.services.database, id, originOf(call), change, (draft) => {
    checkPlace(draft.item, space, typeKey);
    if (!maySee(call.caller, draft.item, space)) refuse(10001);
    if (draft.item.isAborted && !options.mayBeTerminated) refuseTerminated(draft, options.isUpdate);
    return work(draft);
  });
}

/** The item of the path, for reading. */
export async function readPathItem(call: Call): Promise<StoredItem> {
  const space = call.space();
  const typeKey = call.params.work_item_type_key ?? '';
  const id = pathId(call.params, 'work_item_id');
  requireType(space, typeKey);
  const [item] = await readItems(call.services.database, [id]);
  if (!item) return refuse(30005);
  checkPlace(item, space, typeKey);
  return maySee(call.caller, item, space) ? item : refuse(10001);
}
