'use client';
// The draft while the board is open: its history for undo and redo, saved on the server, kept in the browser until it is.
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useUnloadQuestion } from '@/components/ui/use-unload-question';
import { type Draft, EMPTY_DRAFT } from '@/lib/schedule/draft';
import { isLater, isSaved, reduceDraft, sessionOf } from '@/lib/schedule/draft-session';
import type { StoredDraft } from '@/lib/schedule/stored-draft';
import { fetchDraft } from './fetch-drafts';
import { draftStorageKey, forgetKeptDraft, keepDraft, parseKeptDraft, readKeptDraft } from './kept-draft';
import { saveDraft } from './save-draft';
import { useLatest } from './use-latest';

export type DraftScope = { project: string; projectKey: string; userKey: string; boardKey: string };

/** Long enough for one gesture of several keys to be one save. */
const SAVE_AFTER_MS = 400;
const RETRY_AFTER_MS = 10_000;

/**
 * Gives the draft called `initial.name` and the ways to change it. `change` is one step of undo; `settle` is for what was
 * published, and ends what could be undone. `isKept` false: this browser keeps no copy while the server has none.
 */
export function useDraft(scope: DraftScope, initial: { name: string; stored: StoredDraft | null }) {
  const { project, projectKey, userKey, boardKey } = scope;
  const [session, dispatch] = useReducer(reduceDraft, initial, ({ name, stored }) => sessionOf(name, stored));
  const [isKept, setIsKept] = useState(true);
  const [isOpen, setIsOpen] = useState(false);
  const { name, history, version, newer, failure, attempt } = session;
  const draft = history.present;
  const isClean = isSaved(session);
  useUnloadQuestion(!isKept && !isClean);
  const keyOf = useCallback(
    (draftName: string) => draftStorageKey({ userKey, projectKey, boardKey, name: draftName }),
    [userKey, projectKey, boardKey],
  );

  const latest = useLatest(session);
  /** Another browser may have saved while this one was away; what is unsaved here is compared when it is saved. */
  const look = useCallback(async () => {
    const before = latest.current;
    if (document.visibilityState !== 'visible' || !isSaved(before)) return;
    const read = await fetchDraft(project, boardKey, before.name);
    if (!read.ok || latest.current.history.present !== before.history.present) return;
    const found = read.value;
    if ((found?.version ?? null) === latest.current.version) return;
    const kept = { version: found?.version ?? null, changes: found?.changes ?? EMPTY_DRAFT, isSaved: true };
    dispatch({ kind: 'meanwhile', name: before.name, kept });
  }, [latest, project, boardKey]);

  /** Shows another draft; what this one has unsaved stays in the browser and is saved when it is shown again. */
  const show = useCallback(
    async (draftName: string, stored: StoredDraft | null, isPage: boolean) => {
      const kept = await parseKeptDraft(readKeptDraft(keyOf(draftName)));
      dispatch({ kind: 'open', name: draftName, stored, kept, isPage });
      setIsOpen(true);
      return kept;
    },
    [keyOf],
  );
  const first = useRef(initial);
  useEffect(() => {
    const { name: firstName, stored } = first.current;
    show(firstName, stored, true).then((kept) => {
      if (isLater(kept, stored)) look();
    });
  }, [show, look]);

  useEffect(() => {
    if (isOpen) setIsKept(keepDraft(keyOf(name), { version, changes: draft, isSaved: isClean }));
  }, [isOpen, keyOf, name, version, draft, isClean]);

  useEffect(() => {
    // Another tab of this browser changed the draft: both must show the same, or the later one would erase the other.
    const onStorage = async (event: StorageEvent) => {
      if (event.key !== keyOf(latest.current.name)) return;
      const kept = await parseKeptDraft(event.newValue);
      if (kept) dispatch({ kind: 'meanwhile', name: latest.current.name, kept });
    };
    const tryAgain = () => dispatch({ kind: 'try-again' });
    window.addEventListener('storage', onStorage);
    window.addEventListener('focus', look);
    window.addEventListener('online', tryAgain);
    return () => {
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('focus', look);
      window.removeEventListener('online', tryAgain);
    };
  }, [keyOf, look, latest]);

  const isDue = isOpen && !isClean && newer === null && !session.isSaving;
  const lastAttempt = useRef(attempt);
  useEffect(() => {
    if (!isDue) return;
    const isAskedFor = lastAttempt.current !== attempt;
    lastAttempt.current = attempt;
    // Only a reload helps; the browser keeps the draft until then.
    if (failure?.kind === 'outdated' && !isAskedFor) return;
    const waitMs = isAskedFor ? 0 : failure ? RETRY_AFTER_MS : SAVE_AFTER_MS;
    const timer = setTimeout(async () => {
      dispatch({ kind: 'saving' });
      const result = await saveDraft({ project, board: boardKey, name, version, changes: draft });
      dispatch({ kind: 'answered', name, changes: draft, result });
    }, waitMs);
    return () => clearTimeout(timer);
  }, [isDue, attempt, failure, project, boardKey, name, version, draft]);

  const ways = useMemo(
    () => ({
      open: (draftName: string, stored: StoredDraft | null) => show(draftName, stored, false),
      change: (change: (draft: Draft) => Draft) => dispatch({ kind: 'change', change }),
      settle: (change: (draft: Draft) => Draft) => dispatch({ kind: 'settle', change }),
      undo: () => dispatch({ kind: 'undo' }),
      redo: () => dispatch({ kind: 'redo' }),
      saveAgain: () => dispatch({ kind: 'try-again' }),
      choose: (side: 'mine' | 'theirs') => dispatch({ kind: 'choose', side }),
      /** The draft that is shown has another name now. */
      renamed: (to: string) => {
        forgetKeptDraft(keyOf(latest.current.name));
        dispatch({ kind: 'rename', name: to });
      },
      /** The draft called so is gone from the server. */
      forget: (draftName: string) => forgetKeptDraft(keyOf(draftName)),
    }),
    [show, keyOf, latest],
  );
  return {
    ...ways,
    name,
    draft,
    /** What undo and redo lead to; null when there is nothing to take back or to do again. */
    previous: history.past.at(-1) ?? null,
    next: history.future[0] ?? null,
    isKept: isKept || isClean,
    isSaved: isClean,
    failure,
    newer,
  };
}

/** What `useDraft` gives. */
export type DraftControl = ReturnType<typeof useDraft>;
