// Finds the field that an Open API refusal is about, so that the message can stand on that field.

const PATTERNS = [
  /field key ([\w-]+)/i,
  /field alias ([\w-]+)/i,
  /field \[([\w-]+)\]/i,
  /unable to edit ".*"\(([\w-]+)\)/i,
  /field ([\w-]+) is calculated/i,
  /^((?:field_)[\w-]+)$/,
];

/** The field key named in `err.msg` (seeds 000 and 003, errors.md), or undefined when it names none. */
export function fieldKeyInDetail(detail: string): string | undefined {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(detail);
    if (found) return found[1];
  }
  return undefined;
}
