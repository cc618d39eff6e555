// One text for one content, whatever the order of members: what a plan's hash and a request's key are made of.

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]));
}

/** JSON with the members of every object in order. Survives a round trip through a database that reorders them. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value));
}
