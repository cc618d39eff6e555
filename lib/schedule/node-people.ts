// Who works on a node, and how that is changed: by hand, or through the roles of the item. Used by draft, panel and publish.

/** The people of one role of the item, as far as a node is bound to it. */
export type RolePeople = { roleId: string; ownerKeys: string[] };

/** The people of a node. A node bound to roles takes them from there: changing them changes every node with that role. */
export type NodePeople =
  | { kind: 'by-hand'; ownerKeys: string[] }
  | { kind: 'from-roles'; roles: RolePeople[] };

/** What a draft wants of a node's people: `base` is what was stored when the edit began. */
export type PeopleChange = { base: NodePeople; wanted: NodePeople };

/** Everyone who works on the node, nobody twice. */
export function ownersIn(people: NodePeople): string[] {
  const keys = people.kind === 'by-hand' ? people.ownerKeys : people.roles.flatMap((role) => role.ownerKeys);
  return [...new Set(keys)];
}

/** True when both lists hold the same people; order and repeats mean nothing. */
export function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((key) => right.has(key));
}

/** True when both would be stored alike. A role that is not listed holds nobody. */
export function samePeople(a: NodePeople, b: NodePeople): boolean {
  if (a.kind === 'by-hand') return b.kind === 'by-hand' && sameKeys(a.ownerKeys, b.ownerKeys);
  if (b.kind === 'by-hand') return false;
  const roleIds = new Set([...a.roles, ...b.roles].map((role) => role.roleId));
  return [...roleIds].every((roleId) => sameKeys(peopleOfRole(a, roleId), peopleOfRole(b, roleId)));
}

function peopleOfRole(people: NodePeople & { kind: 'from-roles' }, roleId: string): string[] {
  return people.roles.find((role) => role.roleId === roleId)?.ownerKeys ?? [];
}

/**
 * The people after `ownerKeys` were chosen. On a node bound to roles everyone who is missing leaves every role, and
 * everyone new joins `roleId` (absent: the first role).
 */
export function withOwners(people: NodePeople, ownerKeys: readonly string[], roleId?: string): NodePeople {
  const wanted = [...new Set(ownerKeys)];
  if (people.kind === 'by-hand') return { kind: 'by-hand', ownerKeys: wanted };
  const present = new Set(ownersIn(people));
  const joining = wanted.filter((key) => !present.has(key));
  const target = roleId ?? people.roles[0]?.roleId;
  return {
    kind: 'from-roles',
    roles: people.roles.map((role) => ({
      roleId: role.roleId,
      ownerKeys: [
        ...role.ownerKeys.filter((key) => wanted.includes(key)),
        ...(role.roleId === target ? joining : []),
      ],
    })),
  };
}

/** The roles whose people differ: only these are sent. */
export function changedRoles(before: NodePeople, after: NodePeople): RolePeople[] {
  if (before.kind === 'by-hand' || after.kind === 'by-hand') return [];
  return after.roles.filter((role) => !sameKeys(role.ownerKeys, peopleOfRole(before, role.roleId)));
}
