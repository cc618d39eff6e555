// What the form for a new item starts from: the space's defaults, or another item to copy. Called by the page for new items.
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import { EMPTY, type FieldValue } from '@/lib/fields/field-value';
import { userKeysOf } from '@/lib/fields/keys-in-value';
import { codecFor } from '@/lib/fields/registry';
import type { NewItem } from '@/lib/work-item/new-item';
import type { PeopleByKey } from '@/lib/work-item/person';
import type { Actor } from '../actor';
import { readTypeMetadata, type TypeMetadata } from '../metadata';
import { findPeople } from '../people';
import type { Services } from '../services';
import { ROLE_OWNERS } from './keep-roles';
import { readWorkItem } from './read';

/** The roles as the platform fills them on a new item that does not send them (fields.md section 5). */
function filledRolesOf(metadata: TypeMetadata, actor: Actor): FieldValue {
  const roles = metadata.roles.flatMap((role) => {
    if (role.deletable) return [];
    const ownerKeys =
      role.memberAssignMode === 'creator'
        ? [actor.userKey]
        : role.memberAssignMode === 'fixed'
          ? role.memberKeys
          : [];
    return ownerKeys.length > 0 ? [{ roleId: role.id, ownerKeys }] : [];
  });
  return roles.length > 0 ? { kind: 'roles', roles } : EMPTY;
}

/** The value without people who left: the platform refuses them on a new item (10302). */
function withoutThoseWhoLeft(value: FieldValue, people: PeopleByKey): FieldValue {
  const stays = (key: string) => people[key] === undefined || people[key].status === 'activated';
  switch (value.kind) {
    case 'person':
      return stays(value.userKey) ? value : EMPTY;
    case 'people': {
      const userKeys = value.userKeys.filter(stays);
      return userKeys.length > 0 ? { kind: 'people', userKeys } : EMPTY;
    }
    case 'roles':
      return {
        kind: 'roles',
        roles: value.roles.map((role) => ({ ...role, ownerKeys: role.ownerKeys.filter(stays) })),
      };
    default:
      return value;
  }
}

function copyOf(
  field: Field,
  value: FieldValue,
  people: PeopleByKey,
): { value: FieldValue; isWhole: boolean } {
  if (value.kind === 'unreadable' || (value.kind === 'richText' && value.isFormatted))
    return { value: EMPTY, isWhole: false };
  const kept = withoutThoseWhoLeft(value, people);
  if (codecFor(field.typeKey).validate(kept, field)) return { value: EMPTY, isWhole: false };
  return { value: kept, isWhole: codecFor(field.typeKey).same(kept, value) };
}

/** Everything the form needs; `copyId` names an item of the same type to fill it from. */
export async function prepareNewItem(
  actor: Actor,
  services: Services,
  input: { typeName: string; copyId: number | null },
): Promise<Result<NewItem>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type, fields, defaults, roles, templates } = metadata.value;
  const filledRoles = filledRolesOf(metadata.value, actor);
  const blank = {
    type,
    fields,
    templates: templates.map((template) => ({ id: template.templateId, name: template.name })),
    roles: roles.map((role) => ({ id: role.id, name: role.name, isMulti: role.isMulti })),
    filledRoles,
  };
  if (input.copyId === null) {
    const people = await findPeople(actor, services, [actor.userKey, ...userKeysOf(filledRoles)]);
    if (!people.ok) return people;
    const values = { ...defaults, [ROLE_OWNERS]: filledRoles };
    return ok({ ...blank, people: people.value, relatedNames: {}, values, copied: null });
  }
  const source = await readWorkItem(actor, services, { typeName: input.typeName, id: input.copyId });
  if (!source.ok) return source;
  const { item, people, relatedNames } = source.value;
  const values: Record<string, FieldValue> = {};
  const notCopied: string[] = [];
  for (const field of fields) {
    if (field.readOnlyReason !== null || field.typeKey === 'signal' || field.key === 'name') continue;
    const copy = copyOf(field, item.values[field.key] ?? EMPTY, people);
    values[field.key] = copy.value;
    if (!copy.isWhole) notCopied.push(field.key);
  }
  const { id, name, templateId } = item;
  return ok({ ...blank, people, relatedNames, values, copied: { id, name, templateId, notCopied } });
}
