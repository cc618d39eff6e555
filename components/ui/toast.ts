// A short note at the bottom left for what can be undone or was asked for; for errors only of a menu that closed with its choice. The library behind it
// loads with the first note.

/** A note: one sentence and at most one action ("Undo"). */
export type ToastNote = { message: string; action?: { label: string; onPress: () => void } };

type ToastListener = (note: ToastNote) => void;

const listeners = new Set<ToastListener>();

/** Shows a note for 5 seconds. */
export function showToast(note: ToastNote): void {
  for (const listener of listeners) listener(note);
}

/** Calls `listener` for every note until the returned function is called; for the host only. */
export function listenForToasts(listener: ToastListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
