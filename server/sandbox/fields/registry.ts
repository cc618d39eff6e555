// Field type → family. The one place that decides how a value of a type is read and shown.
import type { FieldDef } from '../catalogue/catalogue';
import type { Json } from '../json-value';
import { cascadeFamily, multiCascadeFamily } from './cascade-family';
import { multiChoiceFamily, singleChoiceFamily } from './choice-family';
import { compoundFamily } from './compound-family';
import { type dropped, type FieldContext, type FieldFamily, refuseShape } from './field-family';
import { multiTextFamily } from './multi-text-family';
import { peopleFamily, personFamily } from './people-family';
import { businessFamily, cloudDocFamily, relatedItemFamily, relatedItemsFamily } from './reference-family';
import { boolFamily, numberFamily } from './scalar-family';
import { textFamily } from './text-family';
import { dateFamily, rangeFamily } from './time-family';

let byTypeKey: Map<string, FieldFamily> | undefined;

// Built on first use: the compound family reads its sub-fields through this file, so both load in a circle.
function familyOf(typeKey: string): FieldFamily | undefined {
  byTypeKey ??= new Map(
    [
      textFamily,
      multiTextFamily,
      singleChoiceFamily,
      multiChoiceFamily,
      cascadeFamily,
      multiCascadeFamily,
      personFamily,
      peopleFamily,
      dateFamily,
      rangeFamily,
      numberFamily,
      boolFamily,
      businessFamily,
      cloudDocFamily,
      relatedItemFamily,
      relatedItemsFamily,
      compoundFamily,
    ].flatMap((family) => family.typeKeys.map((key) => [key, family] as const)),
  );
  return byTypeKey.get(typeKey);
}

/** Written value → stored form; null clears. Refuses as fields.md section 3 says. */
export async function readFieldValue(
  field: FieldDef,
  value: Json,
  context: FieldContext,
): Promise<Json | typeof dropped> {
  if (value === null) return field.key === 'name' ? refuseShape(field) : null;
  const family = familyOf(field.typeKey);
  return family ? family.read(field, value, context) : refuseShape(field);
}

/** Stored form → value as the API returns it; types without a family are stored as they are shown. */
export function showFieldValue(field: FieldDef, stored: Json | undefined): Json {
  if (stored === undefined || stored === null) return null;
  return familyOf(field.typeKey)?.show(field, stored) ?? stored;
}
