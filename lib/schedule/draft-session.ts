// A draft while it is edited: its history, what the server has of it, and what to do when another tab was there first.
// Pure; the board's hook drives it, keeps a copy in the browser and does the saving.
import type { AppError } from '../errors/app-error';
import type { Result } from '../errors/result';
import { type Draft, EMPTY_DRAFT, sameDraft } from './draft';
import { type DraftHistory, historyOf, record, redo, undo } from './draft-history';
import type { DraftSave, KeptDraft, StoredDraft } from './stored-draft';

/**
 * `version`: the save that `saved` came from, null = the server has none. `saved` null: nothing here is known to be there.
 * `newer`: what another tab saved meanwhile; nothing is saved until the person has chosen. `failure`: why the last save
 * did not succeed.
 */
export type DraftSession = {
  name: string;
  history: DraftHistory;
  version: number | null;
  saved: Draft | null;
  newer: StoredDraft | null;
  failure: AppError | null;
  isSaving: boolean;
  /** Counts the times the person asked to try again at once. */
  attempt: number;
  /** Changes made while the browser's copy was still being read; null once it was. */
  early: readonly ((draft: Draft) => Draft)[] | null;
};

export type DraftAction =
  /** `isPage`: `stored` came with the page, which a browser may show again long after it was made. */
  | { kind: 'open'; name: string; stored: StoredDraft | null; kept: KeptDraft | null; isPage: boolean }
  | { kind: 'rename'; name: string }
  | { kind: 'change' | 'settle'; change: (draft: Draft) => Draft }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'saving' }
  | { kind: 'answered'; name: string; changes: Draft; result: Result<DraftSave> }
  | { kind: 'try-again' }
  /** What another tab of this browser did, or what the server has when this tab has nothing unsaved. */
  | { kind: 'meanwhile'; name: string; kept: KeptDraft }
  | { kind: 'choose'; side: 'mine' | 'theirs' };

/** A session that shows what the server has. */
export function sessionOf(name: string, stored: StoredDraft | null): DraftSession {
  const changes = stored?.changes ?? EMPTY_DRAFT;
  return {
    name,
    history: historyOf(changes),
    version: stored?.version ?? null,
    saved: changes,
    newer: null,
    failure: null,
    isSaving: false,
    attempt: 0,
    early: [],
  };
}

/** Whether the server has everything. */
export function isSaved(session: DraftSession): boolean {
  return session.history.present === session.saved;
}

/** Gives the session after the action; the same object when nothing changes. */
export function reduceDraft(session: DraftSession, action: DraftAction): DraftSession {
  switch (action.kind) {
    case 'open':
      return withEarly(
        opened(action.name, action.stored, action.kept, action.isPage),
        action.isPage ? session.early : null,
      );
    case 'rename':
      return { ...session, name: action.name };
    case 'change':
      return changed(session, action.change);
    case 'settle': {
      const settled = action.change(session.history.present);
      return settled === session.history.present ? session : withHistory(session, historyOf(settled));
    }
    case 'undo':
      return undone(session);
    case 'redo':
      return withHistory(session, redo(session.history));
    case 'saving':
      return { ...session, isSaving: true };
    case 'answered':
      return action.name === session.name
        ? answered(session, action.changes, action.result)
        : { ...session, isSaving: false };
    case 'try-again':
      return { ...session, attempt: session.attempt + 1 };
    case 'meanwhile':
      return action.name === session.name ? followed(session, action.kept) : session;
    case 'choose':
      return chosen(session, action.side);
  }
}

function withHistory(session: DraftSession, history: DraftHistory): DraftSession {
  return history === session.history ? session : { ...session, history };
}

function changed(session: DraftSession, change: (draft: Draft) => Draft): DraftSession {
  const history = record(session.history, change(session.history.present));
  if (history === session.history) return session;
  return { ...session, history, early: session.early && [...session.early, change] };
}

function undone(session: DraftSession): DraftSession {
  const history = undo(session.history);
  if (history === session.history) return session;
  return { ...session, history, early: session.early?.slice(0, -1) ?? null };
}

/** What was changed before the draft was open is done again on it: a quick hand loses nothing to a slow machine. */
function withEarly(session: DraftSession, early: DraftSession['early']): DraftSession {
  return (early ?? []).reduce(changed, { ...session, early: null });
}

/** What this browser kept unsaved is never dropped: it goes on, or stands beside what the server has. */
function opened(
  name: string,
  stored: StoredDraft | null,
  kept: KeptDraft | null,
  isPage: boolean,
): DraftSession {
  const session = sessionOf(name, stored);
  if (!kept) return session;
  if (kept.isSaved) return isPage && isLater(kept, stored) ? followed(session, kept) : session;
  if (sameDraft(kept.changes, session.history.present)) return session;
  const mine = { ...session, history: historyOf(kept.changes) };
  const isDeletedSince = stored === null;
  return isDeletedSince || kept.version === stored.version ? mine : { ...mine, newer: stored };
}

/** Whether the browser saw a later save than this one. */
export function isLater(kept: KeptDraft | null, stored: StoredDraft | null): boolean {
  return (kept?.version ?? 0) > (stored?.version ?? 0);
}

function answered(session: DraftSession, sent: Draft, result: Result<DraftSave>): DraftSession {
  const after = { ...session, isSaving: false };
  if (!result.ok) {
    // Deleted in another tab: what is wanted here is kept as a new draft of the same name.
    if (result.error.kind === 'not-found' && session.version !== null)
      return { ...after, version: null, failure: null };
    return { ...after, failure: result.error };
  }
  if (result.value.state === 'saved')
    return { ...after, version: result.value.head.version, saved: sent, failure: null };
  const { stored } = result.value;
  // The answer to an earlier save of the same was lost, or another tab saved the same.
  if (sameDraft(stored.changes, sent))
    return { ...after, version: stored.version, saved: sent, failure: null };
  return { ...after, newer: stored, failure: null };
}

function followed(session: DraftSession, kept: KeptDraft): DraftSession {
  const { changes, version } = kept;
  const present = session.history.present;
  const history = sameDraft(changes, present) ? session.history : historyOf(changes);
  return { ...session, history, version, saved: kept.isSaved ? history.present : null, newer: null };
}

/** Both ways lead back: taking theirs is one step of undo. */
function chosen(session: DraftSession, side: 'mine' | 'theirs'): DraftSession {
  const { newer, history } = session;
  if (!newer) return session;
  if (side === 'mine') return { ...session, version: newer.version, saved: null, newer: null };
  const taken = record(history, newer.changes);
  return { ...session, history: taken, version: newer.version, saved: taken.present, newer: null };
}
