// text, link, email, telephone, group_type: values that are one string.
import type { FieldDef } from '../catalogue/catalogue';
import type { Json } from '../json-value';
import { type FieldFamily, refuseLength, refuseShape } from './field-family';

const emailPattern = /^[^@\r\n]+@[^@\r\n]+$/;
const telephonePattern = /^(?:\+?[0-9]{1,4})?(?:[-()*#]*[0-9]){3,50}$/;

function lengthLimit(field: FieldDef): number {
  if (field.key === 'name') return 255;
  if (field.typeKey === 'email') return 254;
  if (field.typeKey === 'telephone') return 54;
  return 10_000;
}

function isWellFormed(field: FieldDef, text: string): boolean {
  if (field.typeKey === 'email') return emailPattern.test(text);
  if (field.typeKey === 'telephone') return telephonePattern.test(text);
  if (field.typeKey === 'group_type') return ['auto', 'disabled', 'bind'].includes(text);
  return true;
}

function read(field: FieldDef, value: Json): Json {
  if (typeof value !== 'string') return refuseShape(field);
  if (value === '') return field.key === 'name' ? refuseShape(field) : null;
  // Code points, not UTF-16 units: an emoji counts once. Length before pattern, so that a huge text costs nothing.
  if (value.length > lengthLimit(field) && [...value].length > lengthLimit(field)) return refuseLength();
  return isWellFormed(field, value) ? value : refuseShape(field);
}

/** Fields that hold one string. */
export const textFamily: FieldFamily = {
  typeKeys: ['text', 'link', 'email', 'telephone', 'group_type'],
  read,
  show: (_field, stored) => stored,
};
