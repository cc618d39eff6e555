// Reads which values an ICU message asks for; used by the catalogue test to compare languages.

/**
 * Gives the names of shown arguments and tags: `{count, plural, one {# day} other {# {unit}}}` → count, unit. A number that
 * only chooses the plural form and is not shown (`#`) does not count: Chinese has no plural.
 */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  readText(message, 0, names);
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) names.add(`<${tag}>`);
  return [...names].sort();
}

/** Reads plain text with arguments until its closing brace (or the end); gives the position after it. */
function readText(message: string, start: number, names: Set<string>): number {
  let at = start;
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') at = readArgument(message, at + 1, names);
    else at++;
  }
  return at + 1;
}

/** Reads an argument from after its opening brace; branches of plural and select hold text again. */
function readArgument(message: string, start: number, names: Set<string>): number {
  let at = start;
  while (at < message.length && !',}'.includes(message.charAt(at))) at++;
  const name = message.slice(start, at).trim();
  const isPlural = /^,\s*plural\b/.test(message.slice(at));
  const rest = at;
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') at = readText(message, at + 1, names);
    else at++;
  }
  if (!isPlural || message.slice(rest, at).includes('#')) names.add(name);
  return at + 1;
}
