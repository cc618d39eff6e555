// The items taken out of "all that match": short lists are in the URL, long ones in the tab's storage (written by the list).
import { idsOf } from './selected-ids';

/** Gives the excluded ids. Browser only when they are stored. */
export function excludedIdsOf(parameter: string, project: string, typeKey: string): number[] {
  if (parameter !== 'stored') return idsOf(parameter.split(','));
  const text = sessionStorage.getItem(`plumb.excluded.${project}.${typeKey}`);
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(entries) ? idsOf(entries) : [];
  } catch {
    return [];
  }
}
