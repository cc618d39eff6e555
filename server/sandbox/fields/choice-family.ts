// select, radio, multi_select: stored as option ids, shown with their labels.
import type { FieldDef } from '../catalogue/catalogue';
import { isRecord, type Json } from '../json-value';
import { type FieldContext, type FieldFamily, refuseShape } from './field-family';
import { refuseLostOption, refuseUnknownOption } from './option-lookup';

function readOption(field: FieldDef, value: Json, context: FieldContext): string {
  if (!isRecord(value) || typeof value.value !== 'string') return refuseShape(field);
  const id = value.value;
  const option = field.options.find((candidate) => candidate.id === id);
  if (!option) return refuseUnknownOption(field);
  const isDisabled = option.isDisabled || context.switches.disabledOptionIds.includes(id);
  if (isDisabled && !storedIds(context.stored).includes(id)) return refuseLostOption();
  return id;
}

function storedIds(stored: Json | undefined): Json[] {
  return Array.isArray(stored) ? stored : [stored ?? null];
}

function showOption(field: FieldDef, id: Json): Json {
  const option = field.options.find((candidate) => candidate.id === id);
  return { label: option?.label ?? '', value: id };
}

/** Fields with one option. */
export const singleChoiceFamily: FieldFamily = {
  typeKeys: ['select', 'radio'],
  // An option object without an id clears, as the SDKs' zero value does.
  read: (field, value, context) =>
    isRecord(value) && value.value === '' ? null : readOption(field, value, context),
  show: showOption,
};

/** Fields with several options; order kept, duplicates collapse. */
export const multiChoiceFamily: FieldFamily = {
  typeKeys: ['multi_select'],
  read(field, value, context) {
    if (!Array.isArray(value)) return refuseShape(field);
    const ids = [...new Set(value.map((entry) => readOption(field, entry, context)))];
    return ids.length > 0 ? ids : null;
  },
  show: (field, stored) => (Array.isArray(stored) ? stored.map((id) => showOption(field, id)) : []),
};
