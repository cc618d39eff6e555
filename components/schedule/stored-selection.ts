// The selection of a list that was too long for a URL; the list leaves it in the tab's own storage before it leads here.

/** Gives the item ids kept for this type, or an empty list when the tab holds none. */
export function readStoredSelection(project: string, typeKey: string): number[] {
  const text = sessionStorage.getItem(`plumb.selection.${project}.${typeKey}`);
  if (text === null) return [];
  const ids: unknown = JSON.parse(text);
  return Array.isArray(ids) ? ids.filter((id) => Number.isSafeInteger(id) && id > 0) : [];
}
