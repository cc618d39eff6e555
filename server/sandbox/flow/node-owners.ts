// People of nodes: by hand or from roles; what their change does to per-person schedules (scheduling.md rule 10).
import type { NodeDef, TemplateDef } from '../catalogue/catalogue';
import type { NodeState, StoredItem, StoredSchedule } from '../store/stored-item';

/** A schedule without dates and points. */
export function emptySchedule(owners: string[] = []): StoredSchedule {
  return { owners, start: 0, end: 0, points: 0, isAuto: false };
}

/** Gives a node these people and keeps its per-person entries in step: one for each owner, none when fewer than two. */
export function setNodeOwners(node: NodeState, owners: readonly string[]): void {
  node.owners = [...new Set(owners)];
  node.confirmed = node.confirmed.filter((key) => node.owners.includes(key));
  if (!node.isPerPerson) return;
  const entryOf = (owner: string) =>
    node.schedules.find((entry) => entry.owners[0] === owner) ?? emptySchedule([owner]);
  const entries = node.owners.map(entryOf);
  if (entries.length >= 2) {
    node.schedules = entries;
    return;
  }
  const [rest] = entries;
  node.isPerPerson = false;
  node.schedules = [];
  node.schedule = rest ? { ...rest, owners: [] } : null;
}

/** The people a role-bound node gets from the item's roles. */
export function ownersFromRoles(item: StoredItem, node: NodeDef): string[] {
  const owners = node.roleIds.flatMap((id) => item.roles.find(({ role }) => role === id)?.owners ?? []);
  return [...new Set(owners)];
}

/** Brings every role-bound node in step with the item's roles. */
export function syncRoleBoundNodes(item: StoredItem, template: TemplateDef): void {
  for (const node of item.flow.nodes) {
    const def = template.nodes.find(({ key }) => key === node.key);
    if (!def || def.roleIds.length === 0) continue;
    const owners = ownersFromRoles(item, def);
    if (owners.join() !== node.owners.join()) setNodeOwners(node, owners);
  }
}

/** Gives a role of the item these people; a role the item did not have is added. */
export function setRoleOwners(item: StoredItem, role: string, owners: readonly string[]): void {
  const entry = item.roles.find((candidate) => candidate.role === role);
  if (entry) entry.owners = [...new Set(owners)];
  else item.roles.push({ role, owners: [...new Set(owners)] });
}
