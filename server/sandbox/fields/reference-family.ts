// business and related work items: ids of other things that must exist; link_cloud_doc: a list of addresses.

import type { FieldDef } from '../catalogue/catalogue';
import { allBusinesses } from '../catalogue/spaces';
import { refuse } from '../http/refusal';
import type { Json } from '../json-value';
import {
  dropOrRefuse,
  type dropped,
  type FieldContext,
  type FieldFamily,
  refuseLength,
  refuseShape,
} from './field-family';
import { refuseLostOption } from './option-lookup';
import { reachesItem } from './relation-loop';

/** Business lines by id. */
export const businessFamily: FieldFamily = {
  typeKeys: ['business'],
  read(field, value, context) {
    if (typeof value !== 'string') return refuseShape(field);
    if (value === '') return null;
    const line = allBusinesses(context.space).find(({ id }) => id === value);
    if (!line || context.switches.removedConfigKeys.includes(value)) return refuse(30008);
    return line.isDisabled && context.stored !== value ? refuseLostOption() : value;
  },
  show: (_field, stored) => stored,
};

/** Addresses of cloud documents. */
export const cloudDocFamily: FieldFamily = {
  typeKeys: ['link_cloud_doc'],
  read(field, value) {
    if (!Array.isArray(value) || !value.every((entry) => typeof entry === 'string'))
      return refuseShape(field);
    if (value.some((entry) => entry.length > 10_000)) return refuseLength();
    return value.length > 0 ? [...new Set(value)] : null;
  },
  show: (_field, stored) => stored,
};

function isItemId(value: Json): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** Fields with a code of their own for a wrong target. */
const linkedStoryKeys = ['_field_linked_story'];

async function checkTargets(field: FieldDef, ids: number[], context: FieldContext): Promise<void> {
  if (context.itemId !== undefined && (await reachesItem(context.sql, field.key, ids, context.itemId))) {
    refuse(50006, 'exists loop', 'exists loop');
  }
  const { rows } = await context.sql.query<{ id: number; type_key: string }>(
    'select id, type_key from work_item where id = any($1) and project_key = $2 and deleted_at = 0',
    [ids, context.space.projectKey],
  );
  const allowed = field.relation?.targetTypeKeys ?? [];
  for (const id of ids) {
    const target = rows.find((row) => row.id === id);
    if (!target || !allowed.includes(target.type_key))
      refuse(linkedStoryKeys.includes(field.key) ? 20051 : 20050, `field [${field.key}] value is wrong`);
  }
}

/** One related work item. */
export const relatedItemFamily: FieldFamily = {
  typeKeys: ['work_item_related_select'],
  async read(field, value, context) {
    if (value === 0) return null;
    if (!isItemId(value)) return dropOrRefuse(field, context);
    await checkTargets(field, [value], context);
    return value;
  },
  show: (_field, stored) => stored,
};

/** Several related work items. */
export const relatedItemsFamily: FieldFamily = {
  typeKeys: ['work_item_related_multi_select'],
  async read(field, value, context): Promise<Json | typeof dropped> {
    if (!Array.isArray(value)) return dropOrRefuse(field, context);
    const ids = [...new Set(value.filter(isItemId))];
    if (!value.every(isItemId)) return dropOrRefuse(field, context);
    await checkTargets(field, ids, context);
    return ids.length > 0 ? ids : null;
  },
  show: (_field, stored) => stored,
};
