// Creates work items: endpoints.md 6.1, seed 004.
import { isAdministrator } from '../auth/item-rights';
import type { SpaceDef, TemplateDef, TypeDef } from '../catalogue/catalogue';
import { findType, spaces } from '../catalogue/spaces';
import { initialRoles, readRoleOwners } from '../fields/role-owners';
import { checkFieldRight, checkWritable, resolvePairs, storePair } from '../fields/write-pairs';
import { syncRoleBoundNodes } from '../flow/node-owners';
import { advance, freshNodes } from '../flow/node-progress';
import { optionalInt, optionalRecords, optionalString, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { Json, JsonRecord } from '../json-value';
import type { Sql } from '../store/database';
import { recordOf } from '../store/item-change';
import { recordChanges, saveItemRow } from '../store/save-item';
import type { StoredItem } from '../store/stored-item';
import { isDropped, originOf } from './open-item';

/** The type, or one of the two texts of seed 004: the key of something else (another space, an alias), or of nothing at all. */
function findTypeToCreate(space: SpaceDef, typeKey: string): TypeDef {
  const type = findType(space, typeKey);
  if (type) return type;
  const isElsewhere = spaces.some(({ types }) =>
    types.some((other) => other.typeKey === typeKey || other.apiName === typeKey),
  );
  return isElsewhere ? refuse(30014, 'Work item not found', 'WorkItem Type Not Found') : refuse(30014);
}

function chooseTemplate(type: TypeDef, id: number): TemplateDef {
  const template = type.templates.find((candidate) =>
    id === 0 ? !candidate.isDisabled : candidate.id === id,
  );
  if (!template) return refuse(50006, 'template not found', 'Template not found');
  return template.isDisabled
    ? refuse(50006, 'Current template has been banned', 'Current Template is Disable')
    : template;
}

function freshItem(call: Call, type: TypeDef, template: TemplateDef): StoredItem {
  const creator = call.actor().userKey;
  const initial = template.states.find(({ kind }) => kind === 1);
  return {
    id: 0,
    projectKey: call.space().projectKey,
    typeKey: type.typeKey,
    name: optionalString(call.body, 'name'),
    templateId: template.id,
    statusKey: initial?.key ?? '',
    isAborted: false,
    abortReason: '',
    isFrozen: false,
    isConfidential: false,
    createdBy: creator,
    createdAt: call.nowMs,
    updatedBy: creator,
    updatedAt: call.nowMs,
    deletedBy: '',
    deletedAt: 0,
    fields: {},
    roles: initialRoles(type, creator),
    flow: {
      nodes: freshNodes(template),
      visits: initial ? [{ key: initial.key, beginAt: call.nowMs, finishAt: 0 }] : [],
    },
  };
}

function checkRequiredRoles(item: StoredItem, type: TypeDef): void {
  const held = item.roles.filter(({ owners }) => owners.length > 0).map(({ role }) => role);
  if (type.roles.some(({ id, isRequired }) => isRequired && !held.includes(id))) refuse(20041);
}

async function storePairs(call: Call, sql: Sql, item: StoredItem, type: TypeDef): Promise<void> {
  const pairs = optionalRecords(call.body, 'field_value_pairs') ?? [];
  const isNameTwice = item.name !== '' && pairs.some(({ field_key: key }) => key === 'name');
  if (isNameTwice || pairs.some(({ field_key: key }) => key === 'template_id')) return refuse(20083);
  const { switches, zone } = call.services;
  const context = { space: call.space(), type, sql, zone, switches };
  const name = type.fields.find(({ key }) => key === 'name');
  const resolved = resolvePairs(pairs, type.fields);
  if (name && item.name !== '') resolved.unshift({ field: name, value: item.name });
  const isBoss = isAdministrator(call.actor(), context.space);
  for (const { field } of resolved) {
    checkWritable(field);
    if (switches.interceptedFieldKeys.includes(field.key)) refuse(20090);
  }
  for (const pair of resolved.filter(({ field }) => field.key === 'role_owners')) {
    item.roles = readRoleOwners(pair.value ?? null, type, [], true);
    checkRequiredRoles(item, type);
  }
  const roles = item.roles.filter(({ owners }) => owners.includes(item.createdBy)).map(({ role }) => role);
  for (const pair of resolved) {
    if (pair.field.key === 'role_owners') continue;
    checkFieldRight(pair.field, { isAdministrator: isBoss, roles });
    await storePair(item.fields, pair, context);
  }
  const written = item.fields.name;
  if (typeof written === 'string') item.name = written;
  delete item.fields.name;
}

/** Fields whose default the server stores when they are not sent. */
function fillDefaults(item: StoredItem, type: TypeDef): void {
  for (const field of type.fields) {
    if (field.defaultOptionId !== null && !(field.key in item.fields))
      item.fields[field.key] = field.defaultOptionId;
  }
}

function checkRequired(item: StoredItem, type: TypeDef): void {
  const missing = type.fields.filter(({ key, isRequired, isVisibility, isInMeta }) => {
    if (isRequired !== 1 || isVisibility !== 1 || !isInMeta || key === 'template') return false;
    return key === 'name' ? item.name === '' : (item.fields[key] ?? null) === null;
  });
  if (missing.length > 0)
    refuse(20038, `required field is not set: ${missing.map(({ key }) => key).join(', ')}`);
}

function describe(item: StoredItem): Json {
  const fields: JsonRecord = { ...item.fields };
  return { name: item.name, template_id: item.templateId, fields };
}

async function createItem(call: Call): Promise<Reply> {
  const { body, services } = call;
  const space = call.space();
  const typeKey = requiredString(body, 'work_item_type_key');
  const templateId = optionalInt(body, 'template_id') ?? 0;
  const mode = optionalInt(body, 'required_mode') ?? 0;
  if (mode !== 0 && mode !== 1) return refuse(20006, 'required_mode is 0 or 1');
  const type = findTypeToCreate(space, typeKey);
  if (type.isDisabled) return refuse(20044);
  if (call.actor().isGuest) return refuse(10001);
  const template = chooseTemplate(type, templateId);
  const origin = originOf(call);
  const id = await services.database.transaction(async (sql) => {
    const item = freshItem(call, type, template);
    await storePairs(call, sql, item, type);
    fillDefaults(item, type);
    if (mode === 1) checkRequired(item, type);
    syncRoleBoundNodes(item, template);
    if (type.flowMode === 'workflow') advance(item, template, call.nowMs);
    const { rows } = await sql.query<{ id: number }>("select nextval('work_item_id') as id");
    item.id = rows[0]?.id ?? 0;
    if (isDropped(call)) return item.id;
    await saveItemRow(sql, item, { space, type, template });
    const record = recordOf('work_item_mod', 'create', 'work_item', String(item.id), 'work_item');
    await recordChanges(
      sql,
      item,
      [{ target: 'work_item', before: null, after: describe(item), record }],
      origin,
    );
    return item.id;
  });
  return { data: id };
}

/** The endpoint that creates items. */
export const createEndpoints: Endpoint[] = [
  {
    section: '6.1',
    method: 'POST',
    path: '/open_api/:project_key/work_item/create',
    space: { from: 'path', unknownCode: 10301 },
    writes: true,
    handle: createItem,
  },
];
