// Form fields of a node: kept apart from the item's fields (pitfalls 1.1 and section 10, point 4).
import type { NodeDraft } from '../flow/node-members';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { resolvePairs, storePair } from './write-pairs';

/** Review members that a node update takes without an error and ignores (pitfalls 1.5). */
const ignoredKeys = ['node_finished_conclusion', 'node_finished_opinion', 'owners_finished_info'];

/** Stores the pairs in the node's form. A pair without a value is refused with 20005. */
export async function readNodeForm(draft: NodeDraft, pairs: JsonRecord[]): Promise<void> {
  const counted = pairs.filter(({ field_key: key }) => typeof key !== 'string' || !ignoredKeys.includes(key));
  for (const pair of resolvePairs(counted, draft.def.form)) {
    if (pair.value === undefined) return refuse(20005);
    const { switches, zone } = draft.services;
    if (switches.interceptedFieldKeys.includes(pair.field.key)) return refuse(20090);
    await storePair(draft.node.form, pair, {
      space: draft.config.space,
      type: draft.config.type,
      sql: draft.sql,
      zone,
      itemId: draft.item.id,
      switches,
    });
  }
}
