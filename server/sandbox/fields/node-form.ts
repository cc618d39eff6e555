// Form fields of a node and its own custom fields: kept apart from the item's fields (pitfalls 1.1 and section 10, point 4).
import type { FieldDef } from '../catalogue/catalogue';
import type { NodeDraft } from '../flow/node-members';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { resolvePairs, storePair } from './write-pairs';

/** Review members that a node update takes without an error and ignores (pitfalls 1.5). */
const ignoredKeys = ['node_finished_conclusion', 'node_finished_opinion', 'owners_finished_info'];

/** Stores the pairs in the node's form. A pair without a value is refused with 20005. */
export async function readNodeForm(draft: NodeDraft, pairs: JsonRecord[]): Promise<void> {
  await storePairs(draft, pairs, draft.def.form, draft.node.form);
}

/** Stores the pairs in the node's own custom fields. A pair without a value is refused with 20005. */
export async function readOwnFields(draft: NodeDraft, pairs: JsonRecord[]): Promise<void> {
  await storePairs(draft, pairs, draft.def.ownFields, draft.node.ownFields);
}

async function storePairs(
  draft: NodeDraft,
  pairs: JsonRecord[],
  fields: readonly FieldDef[],
  values: JsonRecord,
): Promise<void> {
  const counted = pairs.filter(({ field_key: key }) => typeof key !== 'string' || !ignoredKeys.includes(key));
  for (const pair of resolvePairs(counted, fields)) {
    if (pair.value === undefined) return refuse(20005);
    const { switches, zone } = draft.services;
    if (switches.interceptedFieldKeys.includes(pair.field.key)) return refuse(20090);
    await storePair(values, pair, {
      space: draft.config.space,
      type: draft.config.type,
      sql: draft.sql,
      zone,
      itemId: draft.item.id,
      switches,
    });
  }
}
