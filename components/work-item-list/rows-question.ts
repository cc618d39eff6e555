// What rows are asked for: one text per question, which is both the request and the key under which its rows are kept.
import { readResult } from '@/components/field/read-result';
import { err } from '@/lib/errors/result';
import { parametersOfFilter } from '@/lib/work-item/filter-parameters';
import type { ExplorerRows } from '@/lib/work-item/work-item';
import { type ExplorerState, neededFieldKeys } from './explorer-url';
import type { ReadRows } from './rows-store';

/** Gives the request's parameters for a state, or null when its filter cannot be read. */
export function rowsQuestion(typeKey: string, state: ExplorerState): string | null {
  if (!state.filter) return null;
  const parameters = {
    type: typeKey,
    ...parametersOfFilter(state.filter),
    fields: neededFieldKeys(state).join(','),
  };
  return String(new URLSearchParams(parameters));
}

const UNREADABLE = { kind: 'invalid' as const, messageKey: 'filter.unreadable', retryable: false };

/** Gives the reader of a question's rows over the GET route; no question is told as such without asking. */
export function rowsReader(project: string, question: string | null): ReadRows {
  if (question === null) return () => Promise.resolve(err(UNREADABLE));
  return ({ pageNum, pageSize, priority }, signal) =>
    readResult<ExplorerRows>(
      `/api/${encodeURIComponent(project)}/work-items?${question}&page=${pageNum}&size=${pageSize}&priority=${priority}`,
      signal,
    );
}
