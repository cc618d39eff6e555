// What stands inside an avatar; apart from the component so that the rule can be tested by table.

/** Gives the last character of a Chinese name, else the first letters of the first and last word (or two of one word). */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  const characters = Array.from(trimmed);
  const last = characters.at(-1) ?? '';
  if (/\p{Script=Han}/u.test(last)) return last;
  const words = trimmed.split(/[\s._-]+/).filter(Boolean);
  const first = Array.from(words[0] ?? '');
  if (words.length < 2) return first.slice(0, 2).join('').toUpperCase();
  return `${first[0] ?? ''}${Array.from(words.at(-1) ?? '')[0] ?? ''}`.toUpperCase();
}
