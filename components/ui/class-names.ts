// Joins class lists; used by every primitive so that conditions read as a list.

/** Gives the truthy class lists as one string. */
export function classNames(...lists: (string | false | null | undefined)[]): string {
  return lists.filter(Boolean).join(' ');
}
