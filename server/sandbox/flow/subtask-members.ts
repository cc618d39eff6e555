// The members of subtask calls, applied to one subtask (endpoints.md section 8).
import type { NodeDef } from '../catalogue/catalogue';
import { resolvePairs, storePair } from '../fields/write-pairs';
import { optionalRecord, optionalRecords, optionalString, stringList } from '../http/body-members';
import type { Services } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { Json, JsonRecord } from '../json-value';
import type { ItemDraft } from '../store/change-item';
import type { RoleOwners, StoredSchedule } from '../store/stored-item';
import type { StoredSubtask } from '../store/stored-subtask';
import { checkPeople } from './check-people';
import { emptySchedule } from './node-owners';
import { readOwners, readSchedule } from './read-schedule';
import { checkSubtaskCover } from './subtask-cover';

/** True when the member is there and not null. */
export function isGiven(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

function readRoles(entries: JsonRecord[], def: NodeDef, held: readonly string[]): RoleOwners[] {
  return entries.map((entry) => {
    if (typeof entry.role !== 'string' || !def.roleIds.includes(entry.role)) return refuse(20048);
    const owners = readOwners(entry);
    checkPeople(owners, held);
    return { role: entry.role, owners };
  });
}

/** People: by hand on ordinary nodes, by role on role-bound ones, never both. */
export function applySubtaskPeople(subtask: StoredSubtask, def: NodeDef, body: JsonRecord): void {
  const roles = optionalRecords(body, 'role_assignee') ?? [];
  const people = stringList(body, 'assignee');
  if (roles.length > 0 && people.length > 0) refuse(20047);
  if (people.length > 0 && def.roleIds.length > 0) {
    refuse(20006, "target node with role owner config, not support specify 'assignee'");
  }
  if (isGiven(body.role_assignee) && (roles.length > 0 || def.roleIds.length > 0)) {
    subtask.roleOwners = readRoles(roles, def, subtask.owners);
    subtask.owners = [...new Set(subtask.roleOwners.flatMap(({ owners }) => owners))];
  } else if (isGiven(body.assignee) && def.roleIds.length === 0) {
    checkPeople(people, subtask.owners);
    subtask.owners = [...new Set(people)];
  }
  for (const schedule of subtask.schedules) schedule.owners = subtask.owners;
}

function planned(plan: StoredSchedule | null, owners: string[]): StoredSchedule[] {
  if (!plan) return [];
  const isEmpty = plan.start === 0 && plan.end === 0 && plan.points === 0;
  return isEmpty ? [] : [{ ...plan, owners }];
}

/** The schedule: one object in create and update. Checked against the node's own plan. */
export function applySubtaskSchedule(draft: ItemDraft, subtask: StoredSubtask, body: JsonRecord): void {
  const schedule = optionalRecord(body, 'schedule');
  if (!schedule) return;
  const plan = readSchedule(schedule);
  if (!plan) return;
  subtask.schedules = planned(plan, subtask.owners);
  checkNodeCovers(draft, subtask);
}

/** The schedules: a list when completing and rolling back. */
export function applySubtaskSchedules(draft: ItemDraft, subtask: StoredSubtask, body: JsonRecord): void {
  const schedules = optionalRecords(body, 'schedules');
  if (!schedules) return;
  subtask.schedules = schedules.flatMap((entry) => {
    const owners = readOwners(entry);
    return planned(readSchedule(entry) ?? emptySchedule(), owners.length > 0 ? owners : subtask.owners);
  });
  checkNodeCovers(draft, subtask);
}

function checkNodeCovers(draft: ItemDraft, subtask: StoredSubtask): void {
  const node = draft.item.flow.nodes.find(({ key }) => key === subtask.nodeKey);
  const others = draft.subtasks.filter(({ id }) => id !== subtask.id);
  if (node) checkSubtaskCover(node, [...others, subtask]);
}

/** Name, note, deliverable: stored as sent. */
export function applySubtaskTexts(subtask: StoredSubtask, body: JsonRecord): void {
  const name = optionalString(body, 'name');
  if ([...name].length > 255) refuse(50006, 'WorkItemValue Limit Exceeded', 'WorkItemValue Limit Exceeded');
  if (name !== '') subtask.name = name;
  if (isGiven(body.note)) subtask.note = optionalString(body, 'note');
  const deliverable = optionalRecords(body, 'deliverable');
  if (deliverable) subtask.deliverable = deliverable;
}

/** Custom fields: `field_value_pairs` when creating, `update_fields` when updating. */
export async function applySubtaskFields(
  draft: ItemDraft,
  subtask: StoredSubtask,
  pairs: JsonRecord[],
  services: Services,
): Promise<void> {
  const { config, sql, item } = draft;
  for (const pair of resolvePairs(pairs, config.type.subtaskFields)) {
    if (services.switches.interceptedFieldKeys.includes(pair.field.key)) refuse(20090);
    await storePair(subtask.fields, pair, {
      space: config.space,
      type: config.type,
      sql,
      zone: services.zone,
      itemId: item.id,
      switches: services.switches,
    });
  }
}
