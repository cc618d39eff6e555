// role_owners: overwritten whole, and computed again where it is not sent (fields.md section 5, seeds 000 and 004).
import type { RoleDef, TypeDef } from '../catalogue/catalogue';
import { findPerson } from '../catalogue/people';
import { Refusal, refuse } from '../http/refusal';
import { isRecord, type Json } from '../json-value';
import type { RoleOwners, StoredItem } from '../store/stored-item';

function refuseUnreadable(isCreate: boolean): never {
  if (isCreate) return refuse(50006, 'Failed to process role owners', 'Failed to process role owners');
  return refuse(20006, 'field [role_owners] is illegal');
}

function refusePerson(role: RoleDef, userKey: string, isCreate: boolean): never {
  if (role.id === 'operator') return refuse(20052);
  if (role.id === 'reporter') return refuse(20053);
  if (isCreate) return refuseUnreadable(true);
  throw new Refusal(30006, { detail: `user [${userKey}] not found` });
}

/** Refuses an unknown person, by the code of the role, and one who has left and did not hold the role before. */
export function checkRolePerson(
  role: RoleDef,
  userKey: string,
  held: readonly string[],
  isCreate = false,
): void {
  const person = findPerson(userKey);
  if (!person) refusePerson(role, userKey, isCreate);
  else if (person.status === 'resigned' && !held.includes(userKey)) refuse(10302);
}

function readPeople(role: RoleDef, value: Json, isCreate: boolean, held: readonly string[]): string[] {
  if (!Array.isArray(value)) return refuseUnreadable(isCreate);
  const keys = value.map((key) => (typeof key === 'string' ? key : refuseUnreadable(isCreate)));
  for (const key of keys) checkRolePerson(role, key, held, isCreate);
  const owners = [...new Set(keys)];
  return !role.isMulti && owners.length > 1 ? refuse(20006, `role [${role.id}] takes one person`) : owners;
}

/** Reads the written list; `stored` are the roles before the write (people who left may stay). */
export function readRoleOwners(
  value: Json,
  type: TypeDef,
  stored: readonly RoleOwners[],
  isCreate: boolean,
): RoleOwners[] {
  if (value !== null && !Array.isArray(value)) return refuseUnreadable(isCreate);
  const written = (value ?? []).map((entry): RoleOwners => {
    if (!isRecord(entry) || typeof entry.role !== 'string') return refuseUnreadable(isCreate);
    const role = type.roles.find(({ id }) => id === entry.role);
    if (!role) return refuse(30017);
    const held = stored.find((candidate) => candidate.role === role.id)?.owners ?? [];
    return { role: role.id, owners: readPeople(role, entry.owners ?? [], isCreate, held) };
  });
  if (new Set(written.map(({ role }) => role)).size !== written.length) return refuseUnreadable(isCreate);
  // Left out: not deletable roles stay with nobody, deletable ones vanish.
  const kept = type.roles.filter(
    ({ id, isDeletable }) => !isDeletable && !written.some(({ role }) => role === id),
  );
  return [...written, ...kept.map(({ id }) => ({ role: id, owners: [] }))];
}

function defaultOwners(role: RoleDef, creatorKey: string): string[] | null {
  if (role.memberAssignMode === 2) return role.memberKeys;
  return role.memberAssignMode === 3 ? [creatorKey] : null;
}

/** Roles of an item whose creation did not send them: those users may not change themselves get their default people. */
export function initialRoles(type: TypeDef, creatorKey: string): RoleOwners[] {
  return type.roles.map((role) => ({
    role: role.id,
    owners: role.isDeletable ? [] : (defaultOwners(role, creatorKey) ?? []),
  }));
}

/** After an update that did not send roles: those users may not change themselves get their default people again. */
export function recomputeDefaultRoles(item: StoredItem, type: TypeDef): void {
  for (const role of type.roles) {
    const owners = role.isDeletable ? null : defaultOwners(role, item.createdBy);
    if (!owners) continue;
    const entry = item.roles.find((candidate) => candidate.role === role.id);
    if (entry) entry.owners = [...owners];
    else item.roles.push({ role: role.id, owners: [...owners] });
  }
}
