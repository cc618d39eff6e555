// The one way an existing item changes: locked, checked, compared, stored and recorded in one transaction.
import { configOf, type ItemConfig } from '../catalogue/item-config';
import type { Database, Sql } from './database';
import { listChanges } from './item-changes';
import { type Origin, recordChanges, saveItemRow } from './save-item';
import { readItems, type StoredItem } from './stored-item';
import { readSubtasks, type StoredSubtask, saveSubtask } from './stored-subtask';

/** An item under change: edit the parts in place; a throw leaves everything as it was. */
export interface ItemDraft {
  sql: Sql;
  item: StoredItem;
  subtasks: StoredSubtask[];
  config: ItemConfig;
}

/** How a change is carried out beside what it does. */
export interface ChangeOptions {
  /** Called inside the transaction when the item is missing or deleted; must throw. */
  onMissing(): never;
  /** True: everything is checked, nothing is stored (fault `drop_write`). */
  isDropped?: boolean;
  /** Runs in the same transaction after the change is stored, before it is numbered. */
  alongside?(sql: Sql): Promise<void>;
}

async function saveSubtasks(draft: ItemDraft, before: StoredSubtask[]): Promise<void> {
  const removed = before
    .filter(({ id }) => !draft.subtasks.some((subtask) => subtask.id === id))
    .map(({ id }) => id);
  if (removed.length > 0) await draft.sql.query('delete from subtask where id = any($1)', [removed]);
  for (const subtask of draft.subtasks) {
    const old = before.find(({ id }) => id === subtask.id);
    if (JSON.stringify(old) !== JSON.stringify(subtask)) await saveSubtask(draft.sql, subtask, draft.item);
  }
}

/** Lets `work` edit the item and stores what it changed. Gives back what `work` gives. */
export async function changeItem<T>(
  database: Database,
  id: number,
  origin: Origin,
  options: ChangeOptions,
  work: (draft: ItemDraft) => Promise<T> | T,
): Promise<T> {
  return database.transaction(async (sql) => {
    const [item] = await readItems(sql, [id], true);
    if (!item) return options.onMissing();
    const config = configOf(item);
    const subtasks = config.type.flowMode === 'workflow' ? await readSubtasks(sql, [id]) : [];
    const before = structuredClone({ item, subtasks });
    const draft: ItemDraft = { sql, item, subtasks, config };
    const result = await work(draft);
    const changes = options.isDropped ? [] : listChanges(before, { item, subtasks: draft.subtasks }, config);
    if (changes.length > 0) {
      item.updatedBy = origin.actorKey;
      // Never the same instant twice: a reader comparing `updated_at` sees every change.
      item.updatedAt = Math.max(origin.nowMs, before.item.updatedAt + 1);
      await saveItemRow(sql, item, config);
      await saveSubtasks(draft, before.subtasks);
    }
    await options.alongside?.(sql);
    await recordChanges(sql, item, changes, origin);
    return result;
  });
}
