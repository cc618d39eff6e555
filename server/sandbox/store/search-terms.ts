// Words an item is found by (people, roles, nodes), kept in one indexed column so that no search scans the items.
import type { TemplateDef } from '../catalogue/catalogue';
import type { StoredItem } from './stored-item';

/** Word for: creator, watcher or member of a role. */
export const personTerm = (userKey: string) => `p:${userKey}`;
/** Word for: holds this role. */
export const roleTerm = (role: string, userKey: string) => `r:${role}:${userKey}`;
/** Word for: a node of this name is in progress. */
export const currentNodeTerm = (name: string) => `n:${name}`;
/** Word for: the flow has a node of this name. */
export const anyNodeTerm = (name: string) => `s:${name}`;
/** Word for: owns a node of this name. */
export const nodeOwnerTerm = (name: string, userKey: string) => `o:${name}:${userKey}`;
/** Word for: the role has somebody. */
export const roleFilledTerm = (role: string) => `rf:${role}`;

/** All words of an item. */
export function termsOf(item: StoredItem, template: TemplateDef): string[] {
  const terms = new Set<string>([personTerm(item.createdBy)]);
  const watchers = item.fields.watchers;
  if (Array.isArray(watchers))
    for (const key of watchers) if (typeof key === 'string') terms.add(personTerm(key));
  for (const { role, owners } of item.roles) {
    if (owners.length > 0) terms.add(roleFilledTerm(role));
    for (const owner of owners) {
      terms.add(personTerm(owner));
      terms.add(roleTerm(role, owner));
    }
  }
  const nameOf = new Map(template.nodes.map((node) => [node.key, node.name]));
  for (const node of item.flow.nodes) {
    const name = nameOf.get(node.key) ?? node.key;
    terms.add(anyNodeTerm(name));
    if (node.status === 2) terms.add(currentNodeTerm(name));
    for (const owner of node.owners) terms.add(nodeOwnerTerm(name, owner));
  }
  const lastVisit = item.flow.visits.at(-1);
  for (const state of template.states) {
    terms.add(anyNodeTerm(state.name));
    if (state.key === lastVisit?.key) terms.add(currentNodeTerm(state.name));
  }
  return [...terms];
}
