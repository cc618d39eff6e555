// Keeps a draft in the browser, one for each person, space and type, so that a reload or a crash loses nothing.
import { type Draft, EMPTY_DRAFT } from '@/lib/schedule/draft';

/** The key of a person's draft for a type; `v1` changes when drafts of older builds can no longer be read. */
export function draftStorageKey(userKey: string, projectKey: string, typeKey: string): string {
  return `plumb.schedule-draft.v1.${userKey}.${projectKey}.${typeKey}`;
}

/** The draft in a kept text; empty for no text and for one that is not a draft. The check loads only when there is one. */
export async function parseKeptDraft(text: string | null): Promise<Draft> {
  if (text === null) return EMPTY_DRAFT;
  const { draftSchema } = await import('@/lib/schedule/plan-schema');
  const parsed = draftSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : EMPTY_DRAFT;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps the draft; false when this browser refuses (private mode, full), so that the person can be told. */
export function keepDraft(storageKey: string, draft: Draft): boolean {
  try {
    if (Object.keys(draft).length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(draft));
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
