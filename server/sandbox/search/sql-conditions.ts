// Collects SQL conditions with their parameters; search files build on it so that no value is ever put into the text.

/** A growing list of parameters; `add` gives the placeholder of a value. */
export interface SqlParameters {
  values: unknown[];
  add(value: unknown): string;
}

/** Starts with no parameters. */
export function createParameters(): SqlParameters {
  const values: unknown[] = [];
  return {
    values,
    add(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/** A text with the signs that LIKE gives a meaning made plain. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** A field key of the catalogue as an SQL text; never called with text of a request. */
export function keyLiteral(key: string): string {
  return `'${key.replaceAll("'", "''")}'`;
}
