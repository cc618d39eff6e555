// One difference that a write makes, with what the change log says about it.
import type { FieldDef } from '../catalogue/catalogue';
import { showFieldValue } from '../fields/registry';
import { type Json, type JsonRecord, sameJson } from '../json-value';

/** How the change log files a difference. */
export interface ChangeRecord {
  module: string;
  operation: string;
  object: JsonRecord;
  property: string;
}

/** A stored difference: what changed, from what, to what. */
export interface ItemChange {
  target: string;
  before: Json;
  after: Json;
  record: ChangeRecord;
}

/** The change log's view of a difference. */
export function recordOf(
  module: string,
  operation: string,
  objectType: string,
  objectValue: string,
  property: string,
): ChangeRecord {
  return { module, operation, object: { object_type: objectType, object_value: objectValue }, property };
}

/** The change of a field's value: compared as stored (formatting counts), told as the API shows it. */
export function changedValue(
  target: string,
  field: FieldDef,
  stored: { before: Json | undefined; after: Json | undefined },
  record: ChangeRecord,
): ItemChange[] {
  if (sameJson(stored.before ?? null, stored.after ?? null)) return [];
  const [before, after] = [showFieldValue(field, stored.before), showFieldValue(field, stored.after)];
  return [{ target, before, after, record }];
}

/** The change as a list of one, or nothing when both sides are the same. */
export function changed(target: string, before: Json, after: Json, record: ChangeRecord): ItemChange[] {
  return sameJson(before, after) ? [] : [{ target, before, after, record }];
}
