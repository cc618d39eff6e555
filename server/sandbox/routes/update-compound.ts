// Adds, changes and removes single groups of a compound field: endpoints.md 6.8.
import { checkIntercept } from '../auth/intercept';
import { checkEditRight } from '../auth/item-rights';
import type { FieldDef, TypeDef } from '../catalogue/catalogue';
import { type CompoundGroup, groupsOf, newGroup, readGroupFields } from '../fields/compound-family';
import { dropped, type FieldContext } from '../fields/field-family';
import { optionalList, optionalString, requiredInt, requiredString } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { Json } from '../json-value';
import { changeItem } from '../store/change-item';
import { isDropped, originOf } from './open-item';

function findCompound(call: Call, type: TypeDef): FieldDef {
  const key = optionalString(call.body, 'field_key');
  const alias = optionalString(call.body, 'field_alias');
  if (key === '' && alias === '') return refuse(20005, 'field_key is missing');
  const field = type.fields.find((candidate) =>
    key === '' ? candidate.alias === alias : candidate.key === key,
  );
  if (!field) return refuse(1000050248);
  return field.typeKey === 'compound_field' ? field : refuse(1000050156, 'Invalid field');
}

async function changeGroups(
  call: Call,
  field: FieldDef,
  groups: CompoundGroup[],
  context: FieldContext,
): Promise<Json> {
  const action = requiredString(call.body, 'action');
  const uuid = optionalString(call.body, 'group_uuid');
  const lists = optionalList(call.body, 'fields') ?? [];
  const position = groups.findIndex(({ group_uuid: id }) => id === uuid);
  const stored: Json[] = groups.map((group) => ({ ...group }));
  if (!['add', 'update', 'delete'].includes(action)) return refuse(20006, 'action is add, update or delete');
  if (action === 'add') {
    if (uuid !== '') return refuse(20006, 'group_uuid must be absent');
    if (lists.length === 0) return refuse(20005, 'fields is missing');
    for (const pairs of lists) {
      const values = await readGroupFields(field, pairs, context);
      if (values !== dropped) stored.push(newGroup(values));
    }
    return stored;
  }
  if (uuid === '') return refuse(20005, 'group_uuid is missing');
  if (position < 0) return refuse(20006, 'group_uuid is unknown');
  if (action === 'delete') return stored.filter((_group, index) => index !== position);
  if (lists.length !== 1) return refuse(lists.length === 0 ? 20005 : 20006, 'fields holds one group');
  const values = await readGroupFields(field, lists[0] ?? null, context);
  if (values !== dropped)
    stored[position] = { group_uuid: uuid, fields: { ...groups[position]?.fields, ...values } };
  return stored;
}

async function updateCompound(call: Call): Promise<Reply> {
  const { body, services } = call;
  requiredString(body, 'project_key');
  const space = call.space();
  const id = requiredInt(body, 'work_item_id');
  const options = { onMissing: () => refuse(1000050244), isDropped: isDropped(call) };
  await changeItem(services.database, id, originOf(call), options, async ({ item, config, sql }) => {
    if (item.projectKey !== space.projectKey) refuse(1000050156);
    if (item.isAborted) refuse(20007);
    checkEditRight(call.actor(), item, space);
    const field = findCompound(call, config.type);
    checkIntercept(services, field.key);
    const context: FieldContext = {
      space,
      type: config.type,
      sql,
      zone: services.zone,
      itemId: id,
      switches: services.switches,
    };
    const groups = await changeGroups(call, field, groupsOf(item.fields[field.key]), context);
    item.fields[field.key] = Array.isArray(groups) && groups.length === 0 ? null : groups;
  });
  return { data: {} };
}

/** The endpoint that changes groups of compound fields. */
export const compoundEndpoints: Endpoint[] = [
  {
    section: '6.8',
    method: 'POST',
    path: '/open_api/work_item/field_value/update_compound_field',
    space: { from: 'body', unknownCode: 1000050156 },
    writes: true,
    handle: updateCompound,
  },
];
