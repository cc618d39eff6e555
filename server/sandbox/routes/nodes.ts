// Changes nodes of node-flow items: endpoints.md 7.2 (seed 003) and 7.3.

import { checkIntercept } from '../auth/intercept';
import { checkNodeRight } from '../auth/item-rights';
import { checkCompletable, completeNode, reopenNode } from '../flow/complete-node';
import { applyNodeMembers, type NodeDraft } from '../flow/node-members';
import { optionalRecords, optionalString, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply, SpaceRule } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import type { ItemDraft } from '../store/change-item';
import { changePathItem } from './open-item';

/** The node of the path within an item under change; refuses state-flow items, unknown nodes and people without a right. */
export function openNode(call: Call, draft: ItemDraft): NodeDraft {
  const key = call.params.node_id ?? '';
  if (draft.config.type.flowMode === 'stateflow') return refuse(20026);
  const def = draft.config.template.nodes.find((candidate) => candidate.key === key);
  const node = draft.item.flow.nodes.find((candidate) => candidate.key === key);
  if (!def || !node) return refuse(20018);
  if (call.services.switches.removedConfigKeys.includes(key)) return refuse(30011);
  checkNodeRight(call.actor(), draft.item, node.owners, draft.config.space);
  return { ...draft, node, def, services: call.services };
}

async function updateNode(call: Call): Promise<Reply> {
  await changePathItem(call, {}, async (draft) => {
    const node = openNode(call, draft);
    checkIntercept(call.services, 'node');
    const isGiven = await applyNodeMembers(node, call.body);
    // Only misspelt members: accepted, nothing stored (pitfalls 1.3); an empty body is a mistake that shows.
    if (!isGiven && Object.keys(call.body).length === 0) refuse(20005);
  });
  return { data: {} };
}

/** The call's own `node_fields` are the node's custom fields under the name that replies give them. */
function operationMembers(body: JsonRecord): JsonRecord {
  const named = optionalRecords(body, 'node_fields');
  if (!named) return body;
  return { ...body, node_custom_fields: [...named, ...(optionalRecords(body, 'node_custom_fields') ?? [])] };
}

async function operateNode(call: Call): Promise<Reply> {
  const action = requiredString(call.body, 'action');
  if (action !== 'confirm' && action !== 'rollback') return refuse(20006, 'action is confirm or rollback');
  if (action === 'rollback' && optionalString(call.body, 'rollback_reason') === '')
    return refuse(20005, 'rollback_reason is missing');
  await changePathItem(call, {}, async (draft) => {
    const node = openNode(call, draft);
    checkIntercept(call.services, 'operate');
    if (action === 'confirm') checkCompletable(node);
    await applyNodeMembers(node, operationMembers(call.body));
    if (action === 'confirm') completeNode(node, call.actor(), call.nowMs);
    else reopenNode(node, call.nowMs);
  });
  return { data: {} };
}

const space: SpaceRule = { from: 'path', unknownCode: 10301 };

/** Endpoints that change nodes. */
export const nodeEndpoints: Endpoint[] = [
  {
    section: '7.2',
    method: 'PUT',
    path: '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id',
    space,
    writes: true,
    handle: updateNode,
  },
  {
    section: '7.3',
    method: 'POST',
    path: '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/:node_id/operate',
    space,
    writes: true,
    handle: operateNode,
  },
];
