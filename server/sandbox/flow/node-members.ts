// The members of a node update, applied to one node. Shared by the node update and by completing and rolling back a node.
import type { NodeDef } from '../catalogue/catalogue';
import { readNodeForm, readOwnFields } from '../fields/node-form';
import { optionalBool, optionalRecord, optionalRecords, stringList } from '../http/body-members';
import type { Services } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';
import type { ItemDraft } from '../store/change-item';
import type { NodeState, StoredSchedule } from '../store/stored-item';
import { checkPeople } from './check-people';
import { emptySchedule, setNodeOwners, setRoleOwners, syncRoleBoundNodes } from './node-owners';
import { readOwners, readSchedule } from './read-schedule';
import { totalSchedule } from './schedule-totals';
import { shiftFollowers } from './shift-days';
import { checkSubtaskCover } from './subtask-cover';

/** A node under change. */
export interface NodeDraft extends ItemDraft {
  node: NodeState;
  def: NodeDef;
  services: Services;
}

function readPersonalSchedules(owners: readonly string[], entries: JsonRecord[]): StoredSchedule[] {
  const plans = entries.map((entry) => {
    const people = readOwners(entry);
    if (people.length !== 1) return refuse(20032);
    return readSchedule(entry) ?? emptySchedule(people);
  });
  const named = plans.map(({ owners: [owner] }) => owner ?? '');
  const isMatched = named.every((owner) => owners.includes(owner)) && new Set(named).size === named.length;
  if (owners.length < 2 || !isMatched) return refuse(20032);
  return owners.map((owner) => plans.find((plan) => plan.owners[0] === owner) ?? emptySchedule([owner]));
}

function applyRoles(draft: NodeDraft, entries: JsonRecord[]): void {
  for (const entry of entries) {
    const role = draft.config.type.roles.find(({ id }) => id === entry.role);
    if (!role) refuse(30017);
    if (!draft.def.roleIds.includes(role.id)) refuse(20048);
    const held = draft.item.roles.find((candidate) => candidate.role === role.id)?.owners ?? [];
    if (entry.owners === undefined && held.length === 0) refuse(20041);
    if (entry.owners === undefined) continue;
    const owners = readOwners(entry);
    checkPeople(owners, held);
    if (!role.isMulti && new Set(owners).size > 1) refuse(20006, `role [${role.id}] takes one person`);
    setRoleOwners(draft.item, role.id, owners);
  }
  syncRoleBoundNodes(draft.item, draft.config.template);
}

function applyOwners(draft: NodeDraft, owners: string[]): void {
  if (draft.def.roleIds.length > 0) {
    refuse(20006, "target node with role owner config, not support specify 'node_owners'");
  }
  checkPeople(owners, draft.node.owners);
  setNodeOwners(draft.node, owners);
}

function applyPlan(draft: NodeDraft, plan: StoredSchedule | null): void {
  if (!plan) return;
  draft.node.isPerPerson = false;
  draft.node.schedules = [];
  const isEmpty = plan.start === 0 && plan.end === 0 && plan.points === 0;
  draft.node.schedule = isEmpty ? null : { ...plan, owners: [] };
}

function startDay(draft: NodeDraft): number | null {
  const { start } = totalSchedule(draft.node);
  return start > 0 ? draft.services.zone.dayOfMs(start) : null;
}

/** Applies the members that are given; gives false when none is (also when all that is given is unknown). */
export async function applyNodeMembers(draft: NodeDraft, body: JsonRecord): Promise<boolean> {
  const ownersGiven = body.node_owners !== undefined && body.node_owners !== null;
  const owners = stringList(body, 'node_owners');
  const whole = optionalRecord(body, 'node_schedule');
  const personal = optionalRecords(body, 'schedules');
  const roles = optionalRecords(body, 'role_assignee');
  const form = optionalRecords(body, 'fields');
  const custom = optionalRecords(body, 'node_custom_fields');
  const rule = optionalRecord(body, 'schedule_constraint_rule');
  if (whole && personal && personal.length > 0)
    refuse(20006, 'node_schedule and schedules cannot be set together');
  // Read before anything changes: per-person schedules are checked against the owners stored before the call.
  const personalPlans =
    personal && personal.length > 0 ? readPersonalSchedules(draft.node.owners, personal) : null;
  const fromDay = startDay(draft);
  if (roles) applyRoles(draft, roles);
  if (ownersGiven) applyOwners(draft, owners);
  if (whole) applyPlan(draft, readSchedule(whole));
  if (personalPlans) {
    // The owners of this very call decide who keeps an entry; without new owners the lists are the same.
    draft.node.isPerPerson = true;
    draft.node.schedules = personalPlans;
    draft.node.schedule = null;
    setNodeOwners(draft.node, draft.node.owners);
  }
  if (form) await readNodeForm(draft, form);
  if (custom) await readOwnFields(draft, custom);
  const toDay = startDay(draft);
  if (rule && fromDay !== null && toDay !== null) {
    const kinds = { nodes: optionalBool(rule, 'node'), subtasks: optionalBool(rule, 'sub_task') };
    shiftFollowers(draft, draft.node, toDay - fromDay, kinds, draft.services.zone);
  }
  if (whole || personalPlans) checkSubtaskCover(draft.node, draft.subtasks);
  return Boolean(ownersGiven || whole || personal || roles || form || custom || rule);
}
