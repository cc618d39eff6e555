'use client';
// The draft while the board is open: its history for undo and redo, kept in the browser and shared between tabs.
import { useCallback, useEffect, useReducer, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from '@/lib/schedule/draft';
import { type DraftHistory, historyOf, record, redo, undo } from '@/lib/schedule/draft-history';
import { keepDraft, parseKeptDraft, readKeptDraft } from './kept-draft';

type State = { history: DraftHistory; isLoaded: boolean };
type Action =
  | { kind: 'load'; draft: Draft }
  | { kind: 'change'; change: (draft: Draft) => Draft }
  | { kind: 'settle'; change: (draft: Draft) => Draft }
  | { kind: 'undo' }
  | { kind: 'redo' };

function reduce(state: State, action: Action): State {
  const { history } = state;
  switch (action.kind) {
    case 'load':
      return { history: historyOf(action.draft), isLoaded: true };
    case 'change':
      return { ...state, history: record(history, action.change(history.present)) };
    case 'settle':
      return { ...state, history: historyOf(action.change(history.present)) };
    case 'undo':
      return { ...state, history: undo(history) };
    case 'redo':
      return { ...state, history: redo(history) };
  }
}

/**
 * Gives the draft kept under `storageKey` and the ways to change it. `change` is one step of undo; `settle` is for what
 * was published, and ends what could be undone. `isKept` false: this browser keeps nothing.
 */
export function useDraft(storageKey: string) {
  const [{ history, isLoaded }, dispatch] = useReducer(reduce, {
    history: historyOf(EMPTY_DRAFT),
    isLoaded: false,
  });
  const [isKept, setIsKept] = useState(true);

  useEffect(() => {
    let isCurrent = true;
    const load = async (text: string | null) => {
      const draft = await parseKeptDraft(text);
      if (isCurrent) dispatch({ kind: 'load', draft });
    };
    load(readKeptDraft(storageKey));
    // Another tab of the same person changed the draft: both must show the same, or the later one would erase the other.
    const onStorage = (event: StorageEvent) => {
      if (event.key === storageKey) load(event.newValue);
    };
    window.addEventListener('storage', onStorage);
    return () => {
      isCurrent = false;
      window.removeEventListener('storage', onStorage);
    };
  }, [storageKey]);

  useEffect(() => {
    if (isLoaded) setIsKept(keepDraft(storageKey, history.present));
  }, [storageKey, history.present, isLoaded]);

  return {
    draft: history.present,
    /** What undo and redo lead to; null when there is nothing to take back or to do again. */
    previous: history.past.at(-1) ?? null,
    next: history.future[0] ?? null,
    isKept,
    change: useCallback((change: (draft: Draft) => Draft) => dispatch({ kind: 'change', change }), []),
    settle: useCallback((change: (draft: Draft) => Draft) => dispatch({ kind: 'settle', change }), []),
    undo: useCallback(() => dispatch({ kind: 'undo' }), []),
    redo: useCallback(() => dispatch({ kind: 'redo' }), []),
  };
}

/** What `useDraft` gives. */
export type DraftControl = ReturnType<typeof useDraft>;
