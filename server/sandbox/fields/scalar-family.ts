// number, bool, signal: values that JSON itself types.
import { type FieldFamily, refuseShape } from './field-family';

/** Fields with a number. */
export const numberFamily: FieldFamily = {
  typeKeys: ['number'],
  read: (field, value) => (typeof value === 'number' && Number.isFinite(value) ? value : refuseShape(field)),
  show: (_field, stored) => stored,
};

/** Fields that are true or false; a signal's null means "in progress" and is how an empty field reads. */
export const boolFamily: FieldFamily = {
  typeKeys: ['bool', 'signal'],
  read: (field, value) => (typeof value === 'boolean' ? value : refuseShape(field)),
  show: (_field, stored) => stored,
};
