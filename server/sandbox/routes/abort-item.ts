// Terminates and restores items, deletes and freezes them: endpoints.md 6.3 to 6.5.

import { checkIntercept } from '../auth/intercept';
import { checkEditRight } from '../auth/item-rights';
import { terminatedStatusKey } from '../catalogue/catalogue';
import { statusOfNodes } from '../flow/node-progress';
import { optionalString, requiredInt } from '../http/body-members';
import type { Call, Endpoint, Reply, SpaceRule } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { changeItem, type ItemDraft } from '../store/change-item';
import { changePathItem, isDropped, originOf } from './open-item';

const terminateReasons = ['cancel', 'repeat', 'test', 'other'];
const restoreReasons = ['restart', 'rollback', 'test', 'other'];

function readReason(call: Call, allowed: readonly string[]): string {
  const option = optionalString(call.body, 'reason_option');
  const reason = optionalString(call.body, 'reason');
  if (option === '' || (option === 'other' && reason.trim() === '')) return refuse(20009);
  if (!allowed.includes(option)) return refuse(20006, 'reason_option is wrong');
  return option === 'other' ? reason : option;
}

function requiredFlag(call: Call, member: string): boolean {
  const value = call.body[member] ?? null;
  if (value === null) return refuse(20005, `${member} is missing`);
  return typeof value === 'boolean' ? value : refuse(9999, `${member} has the wrong type`);
}

function restoredStatus({ item, config }: ItemDraft): string {
  if (config.type.flowMode === 'workflow') return statusOfNodes(item, config.template);
  return item.flow.visits.at(-1)?.key ?? '';
}

async function abortItem(call: Call): Promise<Reply> {
  // Subtasks are work items of a type of their own, the one kind that cannot be terminated.
  if (call.params.work_item_type_key === 'sub_task') return refuse(20056);
  const isAborted = requiredFlag(call, 'is_aborted');
  await changePathItem(call, { mayBeTerminated: true }, (draft) => {
    const { item, config } = draft;
    checkEditRight(call.actor(), item, config.space);
    checkIntercept(call.services, 'aborted');
    if (item.isAborted === isAborted) refuse(isAborted ? 20007 : 20008);
    const reason = readReason(call, isAborted ? terminateReasons : restoreReasons);
    item.isAborted = isAborted;
    item.abortReason = isAborted ? reason : '';
    item.statusKey = isAborted ? terminatedStatusKey(config.type) : restoredStatus(draft);
  });
  return { data: {} };
}

async function deleteItem(call: Call): Promise<Reply> {
  if (!call.space().types.some(({ typeKey }) => typeKey === call.params.work_item_type_key))
    return refuse(20003);
  await changePathItem(call, { mayBeTerminated: true }, ({ item, config }) => {
    checkEditRight(call.actor(), item, config.space);
    if (call.services.switches.otherTenantItemIds.includes(String(item.id))) refuse(1000051195);
    checkIntercept(call.services, 'deleted');
    item.deletedAt = call.nowMs;
    item.deletedBy = call.actor().userKey;
  });
  return { data: {} };
}

async function freezeItem(call: Call): Promise<Reply> {
  const space = call.space();
  const id = requiredInt(call.body, 'work_item_id');
  const isFrozen = requiredFlag(call, 'is_frozen');
  const options = { onMissing: () => refuse(30005), isDropped: isDropped(call) };
  await changeItem(call.services.database, id, originOf(call), options, ({ item }) => {
    if (item.projectKey !== space.projectKey) refuse(20014);
    checkEditRight(call.actor(), item, space);
    item.isFrozen = isFrozen;
  });
  return { data: {} };
}

const space: SpaceRule = { from: 'path', unknownCode: 10301 };
const itemPath = '/open_api/:project_key/work_item/:work_item_type_key/:work_item_id';

/** Endpoints that end, bring back, delete and freeze items. */
export const abortEndpoints: Endpoint[] = [
  { section: '6.3', method: 'DELETE', path: itemPath, space, writes: true, handle: deleteItem },
  { section: '6.4', method: 'PUT', path: `${itemPath}/abort`, space, writes: true, handle: abortItem },
  {
    section: '6.5',
    method: 'PUT',
    path: '/open_api/work_item/freeze',
    space: { from: 'body', unknownCode: 1000052062, keyOnly: true },
    writes: true,
    handle: freezeItem,
  },
];
