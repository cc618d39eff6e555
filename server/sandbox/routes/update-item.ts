// Updates fields of one work item: endpoints.md 6.2, seeds 000 and 001.
import { checkEditRight } from '../auth/item-rights';
import { recomputeDefaultRoles } from '../fields/role-owners';
import { storeItemPairs } from '../fields/store-item-pairs';
import { resolvePairs } from '../fields/write-pairs';
import { syncRoleBoundNodes } from '../flow/node-owners';
import { optionalRecords } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import type { ItemDraft } from '../store/change-item';
import { changePathItem } from './open-item';
import { updateSubtaskFields } from './subtasks';

/** Fields of node forms are taken and not stored (pitfalls 1.1): only the node update stores them. */
function withoutNodeForms(pairs: JsonRecord[], draft: ItemDraft): JsonRecord[] {
  const form = draft.config.template.nodes.flatMap((node) => node.form);
  const own = draft.config.type.fields;
  return pairs.filter(({ field_key: key, field_alias: alias }) => {
    if (key) return !form.some((field) => field.key === key);
    return !form.some((field) => field.alias === alias) || own.some((field) => field.alias === alias);
  });
}

async function updateItem(call: Call): Promise<Reply> {
  const pairs = optionalRecords(call.body, 'update_fields');
  // A body that holds only misspelt members is accepted and changes nothing (pitfalls 1.3).
  const isMisspelt = Object.keys(call.body).some((member) => member !== 'update_fields');
  if (!pairs && !isMisspelt) return refuse(20005, 'update_fields is missing');
  if (call.params.work_item_type_key === 'sub_task') {
    await updateSubtaskFields(call, pairs ?? []);
    return { data: {} };
  }
  await changePathItem(call, { isUpdate: true }, async (draft) => {
    checkEditRight(call.actor(), draft.item, draft.config.space);
    if (!pairs) return;
    const resolved = resolvePairs(withoutNodeForms(pairs, draft), draft.config.type.fields);
    await storeItemPairs(draft, resolved, call.actor(), call.services);
    const sendsRoles = resolved.some(({ field }) => field.key === 'role_owners');
    if (resolved.length > 0 && !sendsRoles) recomputeDefaultRoles(draft.item, draft.config.type);
    syncRoleBoundNodes(draft.item, draft.config.template);
  });
  return { data: {} };
}

/** The endpoint that updates fields of one item. */
export const updateEndpoints: Endpoint[] = [
  {
    section: '6.2',
    method: 'PUT',
    path: '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id',
    space: { from: 'path', unknownCode: 10301 },
    unknownUserCode: 1000051743,
    writes: true,
    handle: updateItem,
  },
];
