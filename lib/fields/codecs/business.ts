// Business lines: the value is the id of a line of the space, whose names come as the field's options.
import type { FieldCodec } from '../codec';
import type { FieldOption } from '../field';
import { textCodec } from './text';

function findLine(lines: readonly FieldOption[], id: string): FieldOption | undefined {
  for (const line of lines) {
    const found = line.id === id ? line : findLine(line.children, id);
    if (found) return found;
  }
  return undefined;
}

/** The codec of `business`: text on the wire, checked against the lines of the space. */
export const businessCodec: FieldCodec = {
  ...textCodec,
  validate(value, field, stored) {
    if (value.kind !== 'text' || (stored && textCodec.same(value, stored))) return null;
    const line = findLine(field.options, value.text);
    return line && !line.isDisabled ? null : { messageKey: 'optionGone' };
  },
};
