// Keeps an update that has nothing to do with roles from changing them: the platform fills roles that people may not
// change themselves with their default people again, unless the list is sent along (fields.md section 5, pitfalls 3.3).
import { codecFor } from '@/lib/fields/registry';
import type { Role } from '../open-api/roles';
import type { FieldWrite } from '../open-api/wire/field-write';
import type { WorkItem } from '../open-api/work-item';

export const ROLE_OWNERS = 'role_owners';

/** True when the platform would leave the role as it is, as far as its setting tells. */
function isSafe(role: Role, owners: readonly string[], createdBy: string): boolean {
  if (role.deletable || role.memberAssignMode === 'by-hand') return true;
  const defaults =
    role.memberAssignMode === 'fixed'
      ? role.memberKeys
      : role.memberAssignMode === 'creator'
        ? [createdBy]
        : null;
  return (
    defaults !== null && defaults.length === owners.length && defaults.every((key) => owners.includes(key))
  );
}

/** The item's whole present role list to be sent along, or null when an update would leave every role as it is. */
export function rolesToSendAlong(stored: WorkItem, roles: readonly Role[], zone: string): FieldWrite | null {
  const codec = codecFor(ROLE_OWNERS);
  const now = codec.decode(stored.fields[ROLE_OWNERS]?.value, { zone });
  if (now.kind === 'unreadable') return null;
  const held = now.kind === 'roles' ? now.roles : [];
  const ownersOf = (role: Role) => held.find((entry) => entry.roleId === role.id)?.ownerKeys ?? [];
  if (roles.every((role) => isSafe(role, ownersOf(role), stored.createdBy))) return null;
  return { fieldKey: ROLE_OWNERS, value: codec.encode(now, { zone }) };
}
