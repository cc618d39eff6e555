// Lets any feature say that the server no longer knows this page's build; the shell offers a reload, once, above the page.

const listeners = new Set<() => void>();

/** Tells the page that the server refused a call because it runs another build than the page. */
export function reportNewVersion(): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` at each report until the returned function is called. */
export function listenForNewVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
