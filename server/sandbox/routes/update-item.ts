// Updates fields of one work item: endpoints.md 6.2, seeds 000 and 001.
import { checkEditRight, isAdministrator, rolesOnItem } from '../auth/item-rights';
import type { Person } from '../catalogue/people';
import { readRoleOwners, recomputeDefaultRoles } from '../fields/role-owners';
import {
  checkFieldRight,
  checkWritable,
  type ResolvedPair,
  resolvePairs,
  storePair,
} from '../fields/write-pairs';
import { syncRoleBoundNodes } from '../flow/node-owners';
import { optionalRecords } from '../http/body-members';
import type { Call, Endpoint, Reply, Services } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import type { ItemDraft } from '../store/change-item';
import { changePathItem } from './open-item';

/** Fields of node forms are taken and not stored (pitfalls 1.1): only the node update stores them. */
function withoutNodeForms(pairs: JsonRecord[], draft: ItemDraft): JsonRecord[] {
  const formKeys = new Set(draft.config.template.nodes.flatMap(({ form }) => form.map(({ key }) => key)));
  return pairs.filter(({ field_key: key }) => typeof key !== 'string' || !formKeys.has(key));
}

/** Checks and stores resolved pairs in an item: the same for single updates, batch jobs and state forms. */
export async function storeItemPairs(
  draft: ItemDraft,
  pairs: readonly ResolvedPair[],
  actor: Person,
  services: Services,
): Promise<void> {
  const { item, config, sql } = draft;
  const rights = { isAdministrator: isAdministrator(actor, config.space), roles: rolesOnItem(actor, item) };
  for (const { field } of pairs) {
    checkWritable(field);
    if (services.switches.interceptedFieldKeys.includes(field.key)) refuse(20090);
    checkFieldRight(field, rights);
  }
  const { zone, switches } = services;
  const context = {
    space: config.space,
    type: config.type,
    sql,
    zone,
    itemId: item.id,
    dropsSilently: switches.dropsSilently,
  };
  // The name is kept as an attribute; the field check wants to find it among the values.
  const values: JsonRecord = { ...item.fields, name: item.name };
  for (const pair of pairs) {
    if (pair.field.key === 'role_owners')
      item.roles = readRoleOwners(pair.value ?? null, config.type, item.roles, false);
    else await storePair(values, pair, context);
  }
  const { name, ...fields } = values;
  item.name = String(name);
  item.fields = fields;
}

async function updateItem(call: Call): Promise<Reply> {
  const pairs = optionalRecords(call.body, 'update_fields');
  // A body that holds only misspelt members is accepted and changes nothing (pitfalls 1.3).
  if (!pairs && Object.keys(call.body).length === 0) return refuse(20005, 'update_fields is missing');
  await changePathItem(call, { abortedText: 'Unable to operate on terminated work items' }, async (draft) => {
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
