// Drafts as the server keeps them for one person and board: the board's own, and named what-if drafts.
import type { Draft } from './draft';

/** A draft in a list. `name` empty = the board's own. `version` counts saves. */
export type DraftHead = {
  id: string;
  name: string;
  version: number;
  changeCount: number;
  updatedAtMs: number;
};

/** A draft with its changes. */
export type StoredDraft = DraftHead & { changes: Draft };

/** `newer`: another tab has saved since this one read; nothing was written, the person decides. */
export type DraftSave = { state: 'saved'; head: DraftHead } | { state: 'newer'; stored: StoredDraft };

/** A draft as this browser keeps it beside the server. `version`: the save it is based on; `isSaved` false: not sent yet. */
export type KeptDraft = { version: number | null; changes: Draft; isSaved: boolean };
