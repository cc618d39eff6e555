// Loads the page anew by a button that has said what is kept. Called by the shell's banner and by error pages.

let isChosen = false;

/** Reloads. What is kept as a draft is not asked about again; the browser still asks where something would be lost. */
export function reloadPage(): void {
  isChosen = true;
  // Added last, so it runs after every question: whoever stays is asked again the next time.
  window.addEventListener(
    'beforeunload',
    () => {
      isChosen = false;
    },
    { once: true },
  );
  window.location.reload();
}

/** True while a reload by `reloadPage` is under way. */
export function isReloadChosen(): boolean {
  return isChosen;
}
