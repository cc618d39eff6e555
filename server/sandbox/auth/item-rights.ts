// Who may see and change an item. Space administrators may do everything; guests read only.
import type { SpaceDef } from '../catalogue/catalogue';
import type { Person } from '../catalogue/people';
import type { Caller } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { StoredItem } from '../store/stored-item';

/** True when the person administers the space. */
export function isAdministrator(person: Person, space: SpaceDef): boolean {
  return space.administratorKeys.includes(person.userKey);
}

/** Ids of the roles the person holds on the item. */
export function rolesOnItem(person: Person, item: StoredItem): string[] {
  return item.roles.filter(({ owners }) => owners.includes(person.userKey)).map(({ role }) => role);
}

/** Refuses (10001) a person who may not change the item: guests, and outsiders of a confidential item. */
export function checkEditRight(person: Person, item: StoredItem, space: SpaceDef): void {
  if (!mayEdit(person, item, space)) refuse(10001);
}

/** True when the person may change the item. */
export function mayEdit(person: Person, item: StoredItem, space: SpaceDef): boolean {
  if (isAdministrator(person, space)) return true;
  return !person.isGuest && (!item.isConfidential || isInvolved(person, item));
}

/** True for the creator, watchers and role members. */
export function isInvolved(person: Person, item: StoredItem): boolean {
  const watchers = item.fields.watchers;
  return (
    item.createdBy === person.userKey ||
    rolesOnItem(person, item).length > 0 ||
    (Array.isArray(watchers) && watchers.includes(person.userKey))
  );
}

/** True when the caller may see the item: strict mode hides confidential items from outsiders. */
export function maySee(caller: Caller, item: StoredItem, space: SpaceDef): boolean {
  const { actor } = caller;
  if (!caller.isStrict || !actor || !item.isConfidential) return true;
  return isAdministrator(actor, space) || isInvolved(actor, item);
}

/** Refuses (10001) a person who may not change a node: neither administrator, nor owner of the node, nor in a role of the item. */
export function checkNodeRight(
  person: Person,
  item: StoredItem,
  nodeOwners: readonly string[],
  space: SpaceDef,
): void {
  if (isAdministrator(person, space)) return;
  if (person.isGuest || (!nodeOwners.includes(person.userKey) && rolesOnItem(person, item).length === 0))
    refuse(10001);
}
