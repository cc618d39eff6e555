// user, multi_user: user_keys only; unknown people 30006, people who left 10302.
import type { FieldDef } from '../catalogue/catalogue';
import { findPerson } from '../catalogue/people';
import { refuse } from '../http/refusal';
import type { Json } from '../json-value';
import { type FieldContext, type FieldFamily, refuseShape } from './field-family';

const userKeyPattern = /^\d{6,24}$/;

function readPerson(field: FieldDef, value: Json, context: FieldContext): string {
  // A name or an e-mail is a wrong shape, not an unknown person.
  if (typeof value !== 'string' || !userKeyPattern.test(value)) return refuseShape(field);
  const person = findPerson(value);
  if (!person) return refuse(30006, `user [${value}] not found`);
  const stays = Array.isArray(context.stored) ? context.stored.includes(value) : context.stored === value;
  if (person.status === 'resigned' && !stays) return refuse(10302);
  return value;
}

/** Fields with one person. */
export const personFamily: FieldFamily = {
  typeKeys: ['user'],
  read: (field, value, context) => (value === '' ? null : readPerson(field, value, context)),
  show: (_field, stored) => stored,
};

/** Fields with several people; duplicates collapse. */
export const peopleFamily: FieldFamily = {
  typeKeys: ['multi_user'],
  read(field, value, context) {
    if (!Array.isArray(value)) return refuseShape(field);
    const keys = [...new Set(value.map((entry) => readPerson(field, entry, context)))];
    return keys.length > 0 ? keys : null;
  },
  show: (_field, stored) => stored,
};
