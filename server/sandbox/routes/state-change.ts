// Moves state-flow items: endpoints.md 7.4.
import { checkIntercept } from '../auth/intercept';
import { checkNodeRight } from '../auth/item-rights';
import type { TransitionDef } from '../catalogue/catalogue';
import { checkRolePerson } from '../fields/role-owners';
import { storeItemPairs } from '../fields/store-item-pairs';
import { resolvePairs } from '../fields/write-pairs';
import { setRoleOwners } from '../flow/node-owners';
import { readOwners } from '../flow/read-schedule';
import { optionalInt, optionalRecords } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { Refusal, refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import { itemFieldValue } from '../present/item-fields';
import type { ItemDraft } from '../store/change-item';
import { changePathItem } from './open-item';

/** The move with this id from where the item is; one that starts elsewhere is refused (10002), an unknown one too (30012). */
function findMove({ item, config }: ItemDraft, id: number): TransitionDef {
  const move = config.template.transitions.find((transition) => transition.id === id);
  if (!move) return refuse(30012);
  return move.sourceKey === item.flow.visits.at(-1)?.key ? move : refuse(10002);
}

async function storeForm(
  draft: ItemDraft,
  move: TransitionDef,
  pairs: JsonRecord[],
  call: Call,
): Promise<void> {
  const fields = draft.config.type.fields.filter(({ key }) => move.formKeys.includes(key));
  try {
    await storeItemPairs(draft, resolvePairs(pairs, fields), call.actor(), call.services);
  } catch (error) {
    // This call's page gives a lost option under 50006, where the update's page has 20050.
    const isLost =
      error instanceof Refusal && error.code === 20050 && error.errMsg === 'Failed to check field';
    throw isLost ? new Refusal(50006, { errMsg: 'Failed to check field', detail: error.detail }) : error;
  }
}

function storeRoles(draft: ItemDraft, entries: JsonRecord[]): void {
  for (const entry of entries) {
    const role = draft.config.type.roles.find(({ id }) => id === entry.role);
    if (!role) refuse(30017);
    const owners = readOwners(entry);
    const held = draft.item.roles.find((entry) => entry.role === role.id)?.owners ?? [];
    for (const owner of owners) checkRolePerson(role, owner, held);
    if (!role.isMulti && owners.length > 1) refuse(20006, `role [${role.id}] takes one person`);
    setRoleOwners(draft.item, role.id, owners);
  }
}

function checkRequired({ item, config }: ItemDraft, move: TransitionDef): void {
  const missing = move.requiredKeys.filter((key) => {
    const field = config.type.fields.find((candidate) => candidate.key === key);
    return field !== undefined && itemFieldValue(field, item, config) === null;
  });
  if (missing.length > 0) refuse(20038, `required field is not set: ${missing.join(', ')}`);
}

async function changeState(call: Call): Promise<Reply> {
  const id = optionalInt(call.body, 'transition_id') || refuse(20005, 'transition_id is missing');
  const pairs = optionalRecords(call.body, 'fields') ?? [];
  const roles = optionalRecords(call.body, 'role_owners') ?? [];
  await changePathItem(call, {}, async (draft) => {
    const { item, config } = draft;
    if (config.type.flowMode === 'workflow') refuse(20027);
    checkNodeRight(call.actor(), item, [item.createdBy], config.space);
    checkIntercept(call.services, 'state_change');
    const move = findMove(draft, id);
    if (call.services.switches.removedConfigKeys.includes(move.targetKey)) refuse(30012);
    if (item.isFrozen) refuse(10002);
    await storeForm(draft, move, pairs, call);
    storeRoles(draft, roles);
    checkRequired(draft, move);
    const last = item.flow.visits.at(-1);
    if (last) last.finishAt = call.nowMs;
    item.flow.visits.push({ key: move.targetKey, beginAt: call.nowMs, finishAt: 0 });
    item.statusKey = move.targetKey;
  });
  return { data: {} };
}

/** The endpoint that moves state-flow items. */
export const stateChangeEndpoints: Endpoint[] = [
  {
    section: '7.4',
    method: 'POST',
    path: '/open_api/:project_key/workflow/:work_item_type_key/:work_item_id/node/state_change',
    space: { from: 'path', unknownCode: 10301 },
    writes: true,
    handle: changeState,
  },
];
