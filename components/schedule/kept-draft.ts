// Keeps a copy of each draft in the browser until the server has it, so that a crash or a lost connection loses nothing.
import { EMPTY_DRAFT } from '@/lib/schedule/draft';
import type { KeptDraft } from '@/lib/schedule/stored-draft';

/** The key of one draft of a person; `v2` changes when copies of older builds can no longer be read. */
export function draftStorageKey(scope: {
  userKey: string;
  projectKey: string;
  boardKey: string;
  name: string;
}): string {
  return `plumb.schedule-draft.v2.${scope.userKey}.${scope.projectKey}.${scope.boardKey}.${scope.name}`;
}

/** The draft in a kept text; null for no text and for one that is none. The check loads only when something is unsaved. */
export async function parseKeptDraft(text: string | null): Promise<KeptDraft | null> {
  if (text === null) return null;
  const { keptDraftSchema } = await import('@/lib/schedule/plan-schema');
  const parsed = keptDraftSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps the draft; false when this browser refuses (private mode, full), so that the person can be told. */
export function keepDraft(storageKey: string, kept: KeptDraft): boolean {
  try {
    const isNothing = kept.isSaved && kept.version === null && kept.changes === EMPTY_DRAFT;
    if (isNothing) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** The text kept under the key; null when there is none or this browser keeps nothing. */
export function readKeptDraft(storageKey: string): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Forgets the copy of a draft that was renamed or deleted. */
export function forgetKeptDraft(storageKey: string): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
