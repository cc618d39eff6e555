// Types, fields, roles and templates of a space, held for a minute. Everything that decodes or offers values asks here.
import { LRUCache } from 'lru-cache';
import { ok, type Result } from '@/lib/errors/result';
import type { Field } from '@/lib/fields/field';
import type { FieldValue } from '@/lib/fields/field-value';
import type { WorkItemType } from '@/lib/work-item/work-item';
import type { Actor } from './actor';
import { fail, told } from './fail';
import { createMemory } from './memory';
import { defaultsOf, mergeFields } from './merge-fields';
import { onceAProcess } from './once-a-process';
import { listBusinessLines } from './open-api/business-lines';
import { listFieldSettings, listFields } from './open-api/fields';
import { listRoles, type Role } from './open-api/roles';
import { listTemplates, type Template } from './open-api/templates';
import { listWorkItemTypes } from './open-api/work-item-types';
import type { Services } from './services';

/** What a type is made of, for one person: the platform hides fields by right. */
export type TypeMetadata = {
  type: WorkItemType;
  fields: Field[];
  /** What the space puts into a new item, by field; fields without a default are missing. */
  defaults: Record<string, FieldValue>;
  roles: Role[];
  templates: Template[];
};

const TTL_MS = 60_000;
const types = onceAProcess('metadata types', () =>
  createMemory<WorkItemType[]>({ max: 500, freshMs: TTL_MS }),
);
const metadata = onceAProcess(
  'metadata',
  () => new LRUCache<string, TypeMetadata>({ max: 500, ttl: TTL_MS }),
);

/** The enabled types of the space, in the platform's order. */
export async function listTypes(actor: Actor, services: Services): Promise<Result<WorkItemType[]>> {
  return types.read(`${actor.userKey} ${actor.projectKey}`, () => askTypes(actor, services));
}

async function askTypes(actor: Actor, services: Services): Promise<Result<WorkItemType[]>> {
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const listed = told(await listWorkItemTypes(services.api, caller, { projectKey: actor.projectKey }));
  if (!listed.ok) return listed;
  const enabled = listed.value.filter((type) => !type.isDisabled);
  return ok(enabled.map((type) => ({ key: type.typeKey, apiName: type.apiName, name: type.name })));
}

/** The type that a URL names by key or api name; without a name the space's first one. */
export async function findType(
  actor: Actor,
  services: Services,
  name: string | undefined,
): Promise<Result<WorkItemType>> {
  const listed = await listTypes(actor, services);
  if (!listed.ok) return listed;
  const found = name
    ? listed.value.find((type) => type.key === name || type.apiName === name)
    : listed.value[0];
  return found ? ok(found) : fail('not-found', 'typeNotFound', { params: { type: name ?? '' } });
}

/** Fields, roles and templates of a type. `typeName` may be its key or api name. */
export async function readTypeMetadata(
  actor: Actor,
  services: Services,
  typeName: string | undefined,
): Promise<Result<TypeMetadata>> {
  const type = await findType(actor, services, typeName);
  if (!type.ok) return type;
  const cacheKey = `${actor.userKey} ${actor.projectKey} ${type.value.key}`;
  const known = metadata.get(cacheKey);
  if (known) return ok(known);
  const caller = { userKey: actor.userKey, priority: 'interactive' as const };
  const input = { projectKey: actor.projectKey, typeKey: type.value.key };
  const [fields, settings, roles, templates, lines] = await Promise.all([
    listFields(services.api, caller, input),
    listFieldSettings(services.api, caller, input),
    listRoles(services.api, caller, input),
    listTemplates(services.api, caller, input),
    listBusinessLines(services.api, caller, input),
  ]);
  if (!fields.ok) return told(fields);
  if (!settings.ok) return told(settings);
  if (!roles.ok) return told(roles);
  if (!templates.ok) return told(templates);
  if (!lines.ok) return told(lines);
  const read: TypeMetadata = {
    type: type.value,
    fields: mergeFields(fields.value, settings.value, lines.value),
    defaults: defaultsOf(settings.value, services.zone),
    roles: roles.value,
    templates: templates.value.filter((template) => !template.isDisabled),
  };
  metadata.set(cacheKey, read);
  return ok(read);
}

/** Forgets what is held of a type, after the platform said that its configuration changed (pitfalls 6.3). */
export function forgetTypeMetadata(actor: Actor, typeKey: string): void {
  metadata.delete(`${actor.userKey} ${actor.projectKey} ${typeKey}`);
}
