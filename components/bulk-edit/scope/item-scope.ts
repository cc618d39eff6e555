// The items that a bulk edit is about, as far as the later steps care: how many, and how to name them to the server.
import type { FrozenScope } from '@/lib/bulk-edit/scope';

/** `ids` are known here; a `frozen` scope is kept by the server under its id, with what it was chosen by. */
export type ItemScope =
  | { kind: 'ids'; ids: readonly number[]; count: number }
  | { kind: 'frozen'; frozen: FrozenScope; count: number };

/** Gives the part of a request's body that says which items are meant. */
export function scopeBody(scope: ItemScope): { ids: readonly number[] } | { scopeId: string } {
  return scope.kind === 'ids' ? { ids: scope.ids } : { scopeId: scope.frozen.scopeId };
}

/** Gives a scope of these ids. */
export function scopeOfIds(ids: readonly number[]): ItemScope {
  return { kind: 'ids', ids, count: ids.length };
}

/** Gives the scope that the server keeps. */
export function scopeOfFrozen(frozen: FrozenScope): ItemScope {
  return { kind: 'frozen', frozen, count: frozen.count };
}
