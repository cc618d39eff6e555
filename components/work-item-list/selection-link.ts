// Carries a selection to another page of the product. Short ones travel in the URL; long ones would not fit into a request
// line, so they wait in the tab's own storage.

/** Ids that fit comfortably into a URL (11 characters each, 16 kB of headers in all). */
const MOST_IN_URL = 200;

/** The word that stands in the URL instead of the ids. */
const STORED = 'stored';

function storageKey(project: string, typeKey: string): string {
  return `plumb.selection.${project}.${typeKey}`;
}

/** Gives the `ids` parameter of a selection: "1,2,3", or "stored" for a long one. */
export function idsParameter(ids: ReadonlySet<number>): string {
  return ids.size <= MOST_IN_URL ? [...ids].join(',') : STORED;
}

/** Keeps a long selection for the page it is carried to; call it when the person leaves through the link. */
export function storeSelection(project: string, typeKey: string, ids: ReadonlySet<number>): void {
  if (ids.size > MOST_IN_URL) sessionStorage.setItem(storageKey(project, typeKey), JSON.stringify([...ids]));
}
