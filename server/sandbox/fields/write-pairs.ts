// The central check of field-value pairs: which field, who may write it, is its value right. Create, update, forms use it.
import type { FieldDef } from '../catalogue/catalogue';
import { refuse } from '../http/refusal';
import type { Json, JsonRecord } from '../json-value';
import { dropped, type FieldContext } from './field-family';
import { readFieldValue } from './registry';

/** A pair whose field is known. */
export interface ResolvedPair {
  field: FieldDef;
  /** The written value; `undefined` when the pair has no `field_value`. */
  value: Json | undefined;
}

function refuseUnknownField(pair: JsonRecord): never {
  const key = typeof pair.field_key === 'string' && pair.field_key !== '' ? pair.field_key : '';
  const name = key === '' ? `alias ${String(pair.field_alias)}` : `key ${key}`;
  return refuse(30009, `field_value_pairs field ${name}:can not find field`);
}

/** Finds the field of each pair; `field_key` decides over `field_alias`. */
export function resolvePairs(pairs: readonly JsonRecord[], fields: readonly FieldDef[]): ResolvedPair[] {
  const seen = new Set<string>();
  return pairs.map((pair) => {
    const key = pair.field_key ?? '';
    const alias = pair.field_alias ?? '';
    if (typeof key !== 'string' || typeof alias !== 'string')
      return refuse(9999, 'field_key has the wrong type');
    if (key === '' && alias === '') return refuse(20025);
    const field = fields.find((candidate) =>
      key === '' ? candidate.alias === alias : candidate.key === key,
    );
    if (!field || field.isObsoleted) return refuseUnknownField(pair);
    if (seen.has(field.key)) return refuse(20083);
    seen.add(field.key);
    return { field, value: pair.field_value };
  });
}

const votes = ['vote-boolean', 'vote-option', 'vote-option-multi'];

/** Refuses fields that no call may write: calculated 20090, votes, templates and system fields 20033, files 20029. */
export function checkWritable(field: FieldDef): void {
  if (field.write === 'calculated') {
    refuse(20090, `field ${field.key} is calculated`, 'Your request has been Intercept');
  }
  if (field.write === 'locked-type')
    refuse(20029, `field [${field.key}] type [${field.typeKey}] is not supported`);
  if (field.write === 'system' || votes.includes(field.typeKey))
    refuse(20033, `field [${field.key}] can not be updated`);
}

/** Refuses a person who has no right on the field; `roles` are the ids of the roles they hold on the item. */
export function checkFieldRight(
  field: FieldDef,
  rights: { isAdministrator: boolean; roles: readonly string[] },
): void {
  if (field.editableRoleIds.length === 0 || rights.isAdministrator) return;
  if (field.editableRoleIds.some((id) => rights.roles.includes(id))) return;
  refuse(50006, `Unable to edit "${field.name}"(${field.key})`, 'No right to edit');
}

/** Reads a pair's value into stored form and puts it into `values`; a value that is dropped changes nothing. */
export async function storePair(
  values: JsonRecord,
  pair: ResolvedPair,
  context: FieldContext,
): Promise<void> {
  const stored = values[pair.field.key] ?? null;
  const value = await readFieldValue(pair.field, pair.value ?? null, { ...context, stored });
  if (value !== dropped) values[pair.field.key] = value;
}
