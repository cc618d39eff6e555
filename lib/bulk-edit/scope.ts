// Which items a bulk edit is about: frozen to ids at one moment, whatever it was chosen by. Kept by the server under an id.
import type { ItemFilter } from '@/lib/work-item/filter';
import type { PlanOrigin } from './plan';

/** What the ids were chosen by, for the words on the screen and in the history. */
export type ScopeSource =
  | { kind: 'selection' }
  /** `total` matched at that moment; `isCapped`: only the newest of them were taken. */
  | { kind: 'filter'; filter: ItemFilter; total: number; isCapped: boolean }
  | { kind: 'pasted' }
  | { kind: 'csv'; fileName: string }
  | { kind: 'run'; origin: PlanOrigin };

/** An entry of pasted text that is no item of this space and type; `line` counts from 1. */
export type RefusedEntry = { line: number; text: string; reason: 'not-an-id' | 'other-space' | 'other-type' };

/** A frozen scope. `count` is what it had at `frozenAtMs`; duplicates were taken once. */
export type FrozenScope = {
  scopeId: string;
  typeKey: string;
  source: ScopeSource;
  count: number;
  duplicateCount: number;
  /** The first 200 of `refusedCount`. */
  refused: RefusedEntry[];
  refusedCount: number;
  frozenAtMs: number;
};

/** The most items of one bulk edit. */
export const SCOPE_MAX = 50_000;
