// Things of which a process has one. Used for services, the database and everything held in memory between requests.

const things = Symbol.for('plumb.onceAProcess');
const home = globalThis as typeof globalThis & { [things]?: Map<string, unknown> };

/**
 * Gives the `name`d thing, made at the first asking. Next evaluates a module apart for pages, actions and routes, and again
 * after a hot reload: a module's own variable would exist several times, and what an action forgets a route would still
 * know. `name` is the path of the module that owns it, with a word where it owns several.
 */
export function onceAProcess<T>(name: string, make: () => T): T {
  home[things] ??= new Map();
  const all = home[things];
  if (!all.has(name)) all.set(name, make());
  return all.get(name) as T;
}
