// Puts a person's role changes into the item's full role list: `role_owners` is overwritten whole by every write, so what
// others did to other roles must be in what is sent (fields.md section 5, pitfalls 3.2). Used by the save.
import { sameSet } from './codec';
import type { FieldValue, RoleOwners } from './field-value';

function rolesOf(value: FieldValue): RoleOwners[] {
  return value.kind === 'roles' ? value.roles : [];
}

function ownersOf(roles: readonly RoleOwners[], roleId: string): string[] {
  return roles.find((role) => role.roleId === roleId)?.ownerKeys ?? [];
}

/**
 * The stored list with every role that differs between `base` and `mine` as in `mine`, roles in stored order.
 * `isContested`: one of those roles was changed by someone else too, to something else than mine.
 */
export function mergeRoles(
  base: FieldValue,
  mine: FieldValue,
  stored: FieldValue,
): { merged: FieldValue; isContested: boolean } {
  const [before, wanted, now] = [rolesOf(base), rolesOf(mine), rolesOf(stored)];
  const roleIds = [...new Set([...now, ...wanted, ...before].map((role) => role.roleId))];
  let isContested = false;
  const roles = roleIds.map((roleId) => {
    const own = ownersOf(wanted, roleId);
    const theirs = ownersOf(now, roleId);
    const seen = ownersOf(before, roleId);
    if (sameSet(own, seen)) return { roleId, ownerKeys: theirs };
    if (!sameSet(theirs, seen) && !sameSet(theirs, own)) isContested = true;
    return { roleId, ownerKeys: own };
  });
  return { merged: { kind: 'roles', roles }, isContested };
}
