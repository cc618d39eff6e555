// multi_text: a plain string or a list of blocks on write, always words on an ordinary read.
import { type FieldFamily, refuseLength, refuseShape } from './field-family';
import { isRichText, plainText } from './rich-text';

/** Rich text fields; stored as the string or the blocks that were written. */
export const multiTextFamily: FieldFamily = {
  typeKeys: ['multi_text'],
  read(field, value) {
    if (typeof value !== 'string' && !isRichText(value)) return refuseShape(field);
    if (value.length === 0) return null;
    return [...plainText(value)].length > 10_000 ? refuseLength() : value;
  },
  show: (_field, stored) => plainText(stored),
};
