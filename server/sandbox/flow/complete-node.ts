// Completing a node and rolling it back (scheduling.md section 8).
import { isAdministrator } from '../auth/item-rights';
import type { Person } from '../catalogue/people';
import { refuse } from '../http/refusal';
import type { NodeDraft } from './node-members';
import { advance, finishNode, rollBack } from './node-progress';
import { totalSchedule } from './schedule-totals';

/** What a node still wants before it can be completed, as keys: form fields, `owner`, `schedule`. */
export function missingOfNode({ node, def }: Pick<NodeDraft, 'node' | 'def'>): string[] {
  const isEmpty = (key: string) => (node.form[key] ?? null) === null;
  return [
    ...def.requiredFormKeys.filter(isEmpty),
    ...(def.needsOwnerToFinish && node.owners.length === 0 ? ['owner'] : []),
    ...(def.needsScheduleToFinish && totalSchedule(node).start === 0 ? ['schedule'] : []),
  ];
}

/** Refuses a node that is not in progress: not reached 20016, completed 20017, item frozen 10002. */
export function checkCompletable({ item, node }: NodeDraft): void {
  if (item.isFrozen) refuse(10002);
  if (node.status === 1) refuse(20016);
  if (node.status === 3) refuse(20017);
}

/** Completes the node for this person; a node that needs several completes with the last of its owners. */
export function completeNode(draft: NodeDraft, actor: Person, nowMs: number): void {
  const missing = missingOfNode(draft);
  if (missing.length > 0) refuse(20038, `required field is not set: ${missing.join(', ')}`);
  const { node, def, item, config } = draft;
  const isBoss = isAdministrator(actor, config.space);
  if (def.passMode === 3 && !isBoss) {
    if (!node.owners.includes(actor.userKey)) refuse(10001);
    node.confirmed = [...new Set([...node.confirmed, actor.userKey])];
    if (!node.owners.every((owner) => node.confirmed.includes(owner))) return;
  }
  if (isBoss && def.passMode === 3) node.confirmed = [...node.owners];
  finishNode(node, nowMs);
  advance(item, config.template, nowMs);
}

/** Rolls a completed node back; the start of the flow cannot be taken away (10004). */
export function reopenNode(draft: NodeDraft, nowMs: number): void {
  if (draft.item.isFrozen) refuse(10002);
  if (draft.node.status !== 3) refuse(20037);
  if (draft.def.previousKeys.length === 0) refuse(10004);
  rollBack(draft.item, draft.config.template, draft.node, nowMs);
}
