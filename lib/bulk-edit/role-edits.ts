// Changes the people of single roles inside an item's own role list, which is then written whole (fields.md section 5).
import type { FieldValue, RoleOwners } from '@/lib/fields/field-value';
import type { RoleEdit } from './change';

function ownersAfter(owners: readonly string[], edit: RoleEdit): string[] {
  switch (edit.action) {
    case 'add':
      return [...new Set([...owners, ...edit.userKeys])];
    case 'remove':
      return owners.filter((key) => !edit.userKeys.includes(key));
    case 'replace':
      return [...new Set(owners.map((key) => (key === edit.from ? edit.to : key)))];
  }
}

/** The role list after the edits, in order. Roles that no edit names keep their people and their place. */
export function withEdits(before: FieldValue, edits: readonly RoleEdit[]): FieldValue {
  let roles: RoleOwners[] = before.kind === 'roles' ? before.roles : [];
  for (const edit of edits) {
    const isListed = roles.some((role) => role.roleId === edit.roleId);
    // Adding is the only edit that concerns a role nobody holds.
    if (!isListed && edit.action === 'add') roles = [...roles, { roleId: edit.roleId, ownerKeys: [] }];
    roles = roles.map((role) =>
      role.roleId === edit.roleId ? { ...role, ownerKeys: ownersAfter(role.ownerKeys, edit) } : role,
    );
  }
  return { kind: 'roles', roles };
}

/** True when a role that takes one person would hold more. `singleRoleIds`: the roles of the type that take one. */
export function overfillsRole(value: FieldValue, singleRoleIds: ReadonlySet<string>): boolean {
  return (
    value.kind === 'roles' &&
    value.roles.some((role) => role.ownerKeys.length > 1 && singleRoleIds.has(role.roleId))
  );
}
