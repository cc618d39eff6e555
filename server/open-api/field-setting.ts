// A field that can be set, with its rules (`FieldConf`, fields.md 6.1). Read for fields.ts.
import { z } from 'zod';
import { type OptionListing, optionListing } from './field-options';
import { type FieldRelation, fieldRelation } from './wire/field-relation';
import { codeWord, flag, key, listOf, text } from './wire/lenient';
import { type RoleAssignment, roleAssignment } from './wire/role-assignment';

/** A field that can be set on create or update, as `meta` describes it. */
export type FieldSetting = {
  key: string;
  alias: string;
  name: string;
  typeKey: string;
  /** Name on the form; often the same as `name`. */
  label: string;
  /** Help text for people. */
  tips: string;
  /** With `visibility` `conditional`, `yes` means: only when shown (pitfalls.md 5.9). */
  isRequired: 'yes' | 'no' | 'conditional';
  visibility: 'visible' | 'conditional';
  validity: 'valid' | 'invalid' | 'conditional';
  /** Raw wire value, decoded by lib/fields; null = none. `defaultAppear`: whether the form shows it. */
  defaultValue: unknown;
  defaultAppear: 'shown' | 'hidden' | 'conditional';
  options: OptionListing[];
  /** People may add options in the product; the API still refuses unknown ids. */
  isFreeAdd: boolean;
  /** Selectable level of a cascade: `last`, `any` or `fixed` (= depth `levelClass`, top 1); empty when not told. */
  levelMode: string;
  levelClass: number;
  /** Roles of the type; only on `role_owners`. */
  roleAssign: RoleAssignment[];
  compoundFields: FieldSetting[];
  /** Only on related-item fields. */
  relation: FieldRelation | null;
  /** Roles whose people may edit the field; empty = not restricted to roles. */
  editorRoleIds: string[];
};

/** Reads one setting, compound sub-fields included. */
export const fieldSetting: z.ZodType<FieldSetting> = z
  .object({
    field_key: key,
    field_alias: text,
    field_name: text,
    field_type_key: text,
    label: text,
    field_tips: text,
    is_required: codeWord({ 1: 'yes', 2: 'no', 3: 'conditional' }, 'no'),
    is_visibility: codeWord({ 1: 'visible', 2: 'conditional' }, 'visible'),
    is_validity: codeWord({ 1: 'valid', 2: 'invalid', 3: 'conditional' }, 'valid'),
    default_value: z
      .object({
        value: z.unknown().optional(),
        default_appear: codeWord({ 1: 'shown', 2: 'hidden', 3: 'conditional' }, 'shown'),
      })
      .nullish(),
    options: listOf(optionListing),
    free_add: flag,
    sub_type_level_mode: text,
    sub_type_level_class: z.number().nullish(),
    role_assign: listOf(roleAssignment),
    get compound_fields() {
      return listOf(fieldSetting);
    },
    work_item_relation: fieldRelation.nullish(),
    editable_personnel_scope: z
      .object({ editable_roles: listOf(z.string()) })
      .nullish()
      .catch(null),
  })
  .transform((field) => ({
    key: field.field_key,
    alias: field.field_alias,
    name: field.field_name,
    typeKey: field.field_type_key,
    label: field.label,
    tips: field.field_tips,
    isRequired: field.is_required,
    visibility: field.is_visibility,
    validity: field.is_validity,
    defaultValue: field.default_value?.value ?? null,
    defaultAppear: field.default_value?.default_appear ?? 'shown',
    options: field.options,
    isFreeAdd: field.free_add,
    levelMode: field.sub_type_level_mode,
    levelClass: field.sub_type_level_class ?? 0,
    roleAssign: field.role_assign,
    compoundFields: field.compound_fields,
    relation: field.work_item_relation ?? null,
    editorRoleIds: field.editable_personnel_scope?.editable_roles ?? [],
  }));
