// Which items the wizard was opened for. Short selections are in the URL; long ones wait in the tab's storage under a key
// that the work item list writes (components/work-item-list/selection-link.ts).

const STORED = 'stored';

/** Gives the ids among the entries, each once; what is not an id is left out. */
export function idsOf(entries: readonly unknown[]): number[] {
  const ids = entries.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
  return [...new Set(ids)];
}

function storedIds(project: string, typeKey: string): number[] {
  const text = sessionStorage.getItem(`plumb.selection.${project}.${typeKey}`);
  if (text === null) return [];
  try {
    const entries: unknown = JSON.parse(text);
    return Array.isArray(entries) ? idsOf(entries) : [];
  } catch {
    // Not JSON: something else wrote there. The scope step then says that nothing is selected.
    return [];
  }
}

/** True when the ids have to be fetched from the tab's storage, which only the browser has. */
export function isStoredSelection(parameter: string): boolean {
  return parameter === STORED;
}

/** Gives the selected ids, each once, in the order selected; what is not an id is left out. Browser only for "stored". */
export function selectedIdsOf(parameter: string, project: string, typeKey: string): number[] {
  return isStoredSelection(parameter) ? storedIds(project, typeKey) : idsOf(parameter.split(','));
}
