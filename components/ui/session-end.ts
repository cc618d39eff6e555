// Lets any feature say that the server no longer knows who is asking; the shell shows it once, above the page.

const listeners = new Set<() => void>();

/** Tells the page that a request was answered "signed out". Call it where such an answer is read. */
export function reportSessionEnd(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` at each report until the returned function is called. */
export function listenForSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
