// Writes an item's row and what changed about it. Only change-item.ts and create-item.ts call this.
import type { ItemConfig } from '../catalogue/item-config';
import type { JsonRecord } from '../json-value';
import type { Sql } from './database';
import type { ItemChange } from './item-change';
import { termsOf } from './search-terms';
import type { ItemRow, StoredItem } from './stored-item';

/** Who makes a change, when, and through which request. */
export interface Origin {
  requestSeq: number;
  nowMs: number;
  actorKey: string;
}

/** The row of an item, by column name: what `jsonb_populate_recordset(null::work_item, …)` takes. */
export function itemRecord(item: StoredItem, config: ItemConfig): ItemRow & { terms: string[] } {
  return {
    id: item.id,
    project_key: item.projectKey,
    type_key: item.typeKey,
    name: item.name,
    template_id: item.templateId,
    status_key: item.statusKey,
    is_aborted: item.isAborted,
    abort_reason: item.abortReason,
    is_frozen: item.isFrozen,
    is_confidential: item.isConfidential,
    created_by: item.createdBy,
    created_at: item.createdAt,
    updated_by: item.updatedBy,
    updated_at: item.updatedAt,
    deleted_by: item.deletedBy,
    deleted_at: item.deletedAt,
    fields: item.fields,
    roles: item.roles,
    flow: item.flow,
    terms: termsOf(item, config.template),
  };
}

const changing = [
  'name',
  'status_key',
  'is_aborted',
  'abort_reason',
  'is_frozen',
  'updated_by',
  'updated_at',
  'deleted_by',
  'deleted_at',
  'fields',
  'roles',
  'flow',
  'terms',
];

const upsert =
  'insert into work_item select * from jsonb_populate_record(null::work_item, $1::jsonb) ' +
  `on conflict (id) do update set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Stores an item, new or changed. */
export async function saveItemRow(sql: Sql, item: StoredItem, config: ItemConfig): Promise<void> {
  await sql.query(upsert, [JSON.stringify(itemRecord(item, config))]);
}

function logContents(item: StoredItem, change: ItemChange): JsonRecord {
  const texts = (value: unknown): string[] =>
    value === null || value === undefined ? [] : [typeof value === 'string' ? value : JSON.stringify(value)];
  return {
    object: change.record.object,
    object_property: change.record.property,
    old: texts(change.before),
    new: texts(change.after),
    add: [],
    delete: [],
    status_values: [],
    belong_object: [{ object_type: 'work_item', object_value: String(item.id) }],
    extra: {},
  };
}

/** Records what changed: change log and effects, numbered in the order of commit. Must be a transaction's last statement. */
export async function recordChanges(
  sql: Sql,
  item: StoredItem,
  changes: readonly ItemChange[],
  origin: Origin,
): Promise<void> {
  if (changes.length === 0) return;
  const logged = changes.map((change) => ({
    operation: change.record.operation,
    module: change.record.module,
    contents: [logContents(item, change)],
  }));
  await sql.query(
    `insert into op_record (project_key, work_item_id, type_key, operation_type, operation_time, operator, module, contents)
     select $1, $2, $3, entry ->> 'operation', $4, $5, entry ->> 'module', entry -> 'contents' from jsonb_array_elements($6::jsonb) entry`,
    [item.projectKey, item.id, item.typeKey, origin.nowMs, origin.actorKey, JSON.stringify(logged)],
  );
  await recordEffects(sql, item.id, changes, origin);
}

/** Records what changed in the effects alone, numbered in the order of commit. Must be a transaction's last statement. */
export async function recordEffects(
  sql: Sql,
  itemId: number,
  changes: readonly Pick<ItemChange, 'target' | 'before' | 'after'>[],
  origin: Origin,
): Promise<void> {
  // Held until commit: a reader that has seen number N has seen all before it.
  await sql.query('select pg_advisory_xact_lock(72112)');
  const effects = changes.map(({ target, before, after }) => ({ target, before, after }));
  await sql.query(
    `insert into effect select nextval('effect_seq'), $1, $2, $3, entry ->> 'target', entry -> 'before', entry -> 'after'
       from jsonb_array_elements($4::jsonb) entry`,
    [origin.nowMs, origin.requestSeq, itemId, JSON.stringify(effects)],
  );
}
