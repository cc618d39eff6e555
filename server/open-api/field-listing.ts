// A field as `field/all` lists it (`SimpleField`, fields.md 6.2): what exists, with option labels. Read for fields.ts.
import { z } from 'zod';
import { type OptionListing, optionListing } from './field-options';
import { flag, key, listOf, text } from './wire/lenient';

/** Display rules of a number field; texts as the service gives them, empty or null when not told. */
export type NumberConfig = {
  /** `"0.01"` for percent; the stored value is unscaled. */
  scalingRatio: string;
  /** -1 as stored, 0 integer, 1–6 digits. */
  displayDigits: number | null;
  isGrouped: boolean;
  /** Raw `symbol_setting`; its shape is not published. */
  symbolSetting: unknown;
};

/** A field as `field/all` lists it. Status keys get their names only here (`work_item_status` options). */
export type FieldListing = {
  key: string;
  alias: string;
  name: string;
  typeKey: string;
  isCustom: boolean;
  isObsolete: boolean;
  /** Type keys the field applies to. */
  workItemTypeKeys: string[];
  /** `Default` for typed in; anything else is made by the platform. */
  valueGenerateMode: string;
  /** Relation behind a related-item field; empty otherwise. */
  relationId: string;
  options: OptionListing[];
  compoundFields: FieldListing[];
  numberConfig: NumberConfig | null;
};

const numberConfig = z
  .object({
    scaling_ratio: text,
    display_digits: z.number().nullish(),
    thousandth: z.union([z.boolean(), z.number()]).nullish(),
    symbol_setting: z.unknown().optional(),
  })
  .transform(
    (config): NumberConfig => ({
      scalingRatio: config.scaling_ratio,
      displayDigits: config.display_digits ?? null,
      isGrouped: config.thousandth === true || config.thousandth === 1,
      symbolSetting: config.symbol_setting ?? null,
    }),
  );

/** Reads one field, compound sub-fields included. */
export const fieldListing: z.ZodType<FieldListing> = z
  .object({
    field_key: key,
    field_alias: text,
    field_name: text,
    field_type_key: text,
    is_custom_field: flag,
    is_obsoleted: flag,
    work_item_scopes: listOf(z.string()),
    value_generate_mode: text,
    relation_id: text,
    options: listOf(optionListing),
    get compound_fields() {
      return listOf(fieldListing);
    },
    number_config: numberConfig.nullish(),
  })
  .transform((field) => ({
    key: field.field_key,
    alias: field.field_alias,
    name: field.field_name,
    typeKey: field.field_type_key,
    isCustom: field.is_custom_field,
    isObsolete: field.is_obsoleted,
    workItemTypeKeys: field.work_item_scopes,
    valueGenerateMode: field.value_generate_mode,
    relationId: field.relation_id,
    options: field.options,
    compoundFields: field.compound_fields,
    numberConfig: field.number_config ?? null,
  }));
