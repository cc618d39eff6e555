// Details of subtasks by id: endpoints.md 5.4 with the type `sub_task`. Called by details.ts.
import { maySee } from '../auth/item-rights';
import type { SpaceDef } from '../catalogue/catalogue';
import type { Caller, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { FieldChoice } from '../present/item-fields';
import type { Expansion } from '../present/item-info';
import { type LastChange, showSubtaskAsItem } from '../present/subtask-info';
import type { Database } from '../store/database';
import { readItems, type StoredItem } from '../store/stored-item';
import { readSubtasksById } from '../store/stored-subtask';

/** The last entry of the change log about each subtask; subtasks nobody changed since they were made are missing. */
async function readLastChanges(
  database: Database,
  itemIds: readonly number[],
): Promise<Map<number, LastChange>> {
  const { rows } = await database.query<{ id: string; at_ms: number; operator: string }>(
    `select distinct on (id) contents #>> '{0,object,object_value}' as id, operation_time as at_ms, operator
       from op_record where work_item_id = any($1) and module = 'sub_task_mod' order by id, seq desc`,
    [itemIds],
  );
  return new Map(rows.map((row) => [Number(row.id), { atMs: row.at_ms, userKey: row.operator }]));
}

/** The subtasks with these ids that the caller may see. Refuses: of another space 20014, none found 30005, with workflow 20003. */
export async function querySubtasks(
  database: Database,
  ids: readonly number[],
  from: { caller: Caller; space: SpaceDef },
  options: { isChosen: FieldChoice; expansion: Expansion },
): Promise<Reply> {
  if (options.expansion.workflow) return refuse(20003);
  const subtasks = await readSubtasksById(database, ids);
  const itemIds = [...new Set(subtasks.map(({ workItemId }) => workItemId))];
  const items = new Map<number, StoredItem>();
  for (const item of await readItems(database, itemIds)) items.set(item.id, item);
  if ([...items.values()].some(({ projectKey }) => projectKey !== from.space.projectKey))
    return refuse(20014);
  const changes = await readLastChanges(database, itemIds);
  const data = subtasks.flatMap((subtask) => {
    const item = items.get(subtask.workItemId);
    if (!item || !maySee(from.caller, item, from.space)) return [];
    const made = { atMs: subtask.createdAt, userKey: subtask.createdBy };
    return [showSubtaskAsItem(subtask, item, changes.get(subtask.id) ?? made, options)];
  });
  return data.length === 0 ? refuse(30005) : { data };
}
