// What every family of field types offers: reading a written value, and showing a stored one. Implemented by the files beside this.
import type { FieldDef, SpaceDef, TypeDef } from '../catalogue/catalogue';
import type { Switches } from '../http/endpoint';
import { Refusal, refuse } from '../http/refusal';
import type { Json } from '../json-value';
import type { Sql } from '../store/database';
import type { ZoneDays } from '../time/zone-days';

/** Answer of `read` for a value that is accepted and then not stored (pitfalls 1.2). */
export const dropped = Symbol('dropped');

/** What a family needs to know about the place a value is written to. */
export interface FieldContext {
  space: SpaceDef;
  type: TypeDef;
  sql: Sql;
  zone: ZoneDays;
  /** Item being changed; absent while creating. */
  itemId?: number;
  /** Stored value of the field before the write: a disabled option that is already there may stay. */
  stored?: Json;
  switches: Switches;
}

/** A family of field types. Stored form: `null` = empty. */
export interface FieldFamily {
  typeKeys: readonly string[];
  /** Written value → stored form, `dropped`, or a refusal. Never called with null. */
  read(
    field: FieldDef,
    value: Json,
    context: FieldContext,
  ): Json | typeof dropped | Promise<Json | typeof dropped>;
  /** Stored form (not null) → value as the API returns it. */
  show(field: FieldDef, stored: Json): Json;
}

/** Refuses a value of the wrong shape. */
export function refuseShape(field: FieldDef): never {
  throw new Refusal(20006, { detail: `field [${field.key}] is illegal` });
}

/** For the families where a wrong shape was seen to be accepted and lost. */
export function dropOrRefuse(field: FieldDef, context: FieldContext): typeof dropped {
  if (context.switches.dropsSilently) return dropped;
  return refuseShape(field);
}

/** Refuses a value that is too long. */
export function refuseLength(): never {
  return refuse(50006, 'WorkItemValue Limit Exceeded', 'WorkItemValue Limit Exceeded');
}
