// Keeps what a person typed but did not save, in their own browser: it survives a reload, a crash and an expired session.
import type { Person } from '@/lib/work-item/person';
import type { FieldChange } from '@/lib/work-item/work-item';

/**
 * A kept draft. `people` and `relatedNames`: whom and what it names, because a reload knows only those of the item; drafts
 * kept by an earlier version have no `relatedNames`.
 */
export type Draft = {
  savedAtMs: number;
  changes: FieldChange[];
  people: Person[];
  relatedNames?: Record<number, string>;
  /** The template chosen for a new item. */
  template?: string;
};

/**
 * Bound to person and item, so that two people at one browser never see each other's. `id`: the item's, or a word for an
 * item that does not exist yet.
 */
export type DraftOwner = { userKey: string; projectKey: string; typeKey: string; id: number | string };

const FORMAT = 1;

function storageKey({ userKey, projectKey, typeKey, id }: DraftOwner): string {
  return `plumb.draft.${userKey}.${projectKey}.${typeKey}.${id}`;
}

function isDraft(kept: unknown): kept is Draft & { format: number } {
  if (typeof kept !== 'object' || kept === null) return false;
  const { format, savedAtMs, changes, people } = kept as Record<string, unknown>;
  return (
    format === FORMAT && typeof savedAtMs === 'number' && Array.isArray(changes) && Array.isArray(people)
  );
}

/** Gives the draft kept for this item, or null; one written in another format is not guessed at. */
export function readDraft(owner: DraftOwner): Draft | null {
  const text = localStorage.getItem(storageKey(owner));
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isDraft(kept) && kept.changes.length > 0 ? kept : null;
  } catch {
    // Half a text: the browser died while writing it. There is nothing left to offer.
    return null;
  }
}

/** Keeps the draft, or forgets it when it has no changes. False when the browser has no room or refuses. */
export function keepDraft(owner: DraftOwner, draft: Draft): boolean {
  try {
    if (draft.changes.length === 0) localStorage.removeItem(storageKey(owner));
    else localStorage.setItem(storageKey(owner), JSON.stringify({ format: FORMAT, ...draft }));
    return true;
  } catch {
    return false;
  }
}
