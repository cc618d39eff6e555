// compound_field: groups (rows) of sub-fields. A written group gets a new uuid; the whole list replaces the stored one.
import { randomUUID } from 'node:crypto';
import type { FieldDef } from '../catalogue/catalogue';
import { Refusal, refuse } from '../http/refusal';
import { isRecord, type Json, type JsonRecord } from '../json-value';
import { dropOrRefuse, dropped, type FieldContext, type FieldFamily } from './field-family';
import { readFieldValue, showFieldValue } from './registry';

/** A stored group: its id and the stored values of its sub-fields. */
export interface CompoundGroup {
  group_uuid: string;
  fields: JsonRecord;
}

/** The groups of a stored compound value; empty when nothing is stored. */
export function groupsOf(stored: Json | undefined): CompoundGroup[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((group) =>
    isRecord(group) && typeof group.group_uuid === 'string' && isRecord(group.fields)
      ? [{ group_uuid: group.group_uuid, fields: group.fields }]
      : [],
  );
}

/** Reads the pairs of one group; a malformed sub-value is left out in silence or refused, as the switch says. */
export async function readGroupFields(
  field: FieldDef,
  pairs: Json,
  context: FieldContext,
): Promise<JsonRecord | typeof dropped> {
  if (!Array.isArray(pairs)) return dropOrRefuse(field, context);
  const values: JsonRecord = {};
  for (const pair of pairs) {
    if (!isRecord(pair)) return dropOrRefuse(field, context);
    if (!pair.field_key && !pair.field_alias) return refuse(20025);
    const sub = field.subFields.find(({ key, alias }) =>
      pair.field_key ? key === pair.field_key : alias === pair.field_alias,
    );
    if (!sub) {
      throw new Refusal(30009, {
        detail: `field_value_pairs field key ${typeof pair.field_key === 'string' ? pair.field_key : ''}:can not find field`,
      });
    }
    if (sub.key in values) return refuse(20083);
    try {
      const value = await readFieldValue(sub, pair.field_value ?? null, { ...context, stored: undefined });
      if (value !== dropped) values[sub.key] = value;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 20006 || !context.switches.dropsSilently) throw error;
    }
  }
  return values;
}

/** A fresh group with these stored values. */
export function newGroup(fields: JsonRecord): JsonRecord {
  return { group_uuid: randomUUID(), fields };
}

/** The pairs of one group as the API shows them. */
export function showGroup(field: FieldDef, group: CompoundGroup): Json[] {
  return field.subFields.flatMap((sub) => {
    const stored = group.fields[sub.key];
    if (stored === undefined || stored === null) return [];
    return [
      {
        field_key: sub.key,
        field_alias: sub.alias,
        field_type_key: sub.typeKey,
        field_value: showFieldValue(sub, stored),
      },
    ];
  });
}

/** Compound fields. */
export const compoundFamily: FieldFamily = {
  typeKeys: ['compound_field'],
  async read(field, value, context) {
    if (!Array.isArray(value)) return dropOrRefuse(field, context);
    const groups: Json[] = [];
    for (const pairs of value) {
      const fields = await readGroupFields(field, pairs, context);
      if (fields === dropped) return dropped;
      groups.push(newGroup(fields));
    }
    return groups.length > 0 ? groups : null;
  },
  show: (field, stored) => groupsOf(stored).map((group) => showGroup(field, group)),
};
