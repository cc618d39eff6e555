// Which of the API's two lists a filter is asked at. The plain list gives 200 items a call and has no cap that matters; the
// search knows every field but gives 50 a call and refuses more than 5,000 matches.
import { ok, type Result } from '@/lib/errors/result';
import type { ItemFilter } from '@/lib/work-item/filter';
import type { SearchGroup } from '../../open-api/search-group';
import type { SearchContext } from './search-context';
import { searchGroupOf } from './search-group-of';

/** The plain list (endpoints.md 5.1) with its conditions, or the search (5.3) with its tree. */
export type Door =
  | { kind: 'list'; name: string; statusKeys?: string[]; priorityIds?: string[] }
  | { kind: 'search'; group: SearchGroup };

/** Rows of one call. */
export const PAGE_MAX: Record<Door['kind'], number> = { list: 200, search: 50 };

/** The filter as conditions of the plain list, or null when it says more than that list understands. */
function plainDoor(filter: ItemFilter): Door | null {
  if (filter.terminated !== 'without' || filter.group.kind !== 'and') return null;
  const door: Door = { kind: 'list', name: filter.text };
  for (const entry of filter.group.entries) {
    if (entry.kind !== 'condition' || entry.operator !== 'anyOf' || entry.operand.kind !== 'ids') return null;
    if (entry.fieldKey === 'work_item_status' && !door.statusKeys) {
      // Terminated ones are never in the plain list.
      if (entry.operand.ids.some((id) => id === 'closed' || id === 'systemEnded')) return null;
      door.statusKeys = entry.operand.ids;
    } else if (entry.fieldKey === 'priority' && !door.priorityIds) door.priorityIds = entry.operand.ids;
    else return null;
  }
  return door;
}

/** The door for a filter. Errors when a condition cannot be asked; see searchGroupOf. */
export function doorFor(filter: ItemFilter, context: SearchContext): Result<Door> {
  // Asked in any case: it checks every condition against the metadata.
  const group = searchGroupOf(filter, context);
  if (!group.ok) return group;
  return ok(plainDoor(filter) ?? { kind: 'search', group: group.value });
}
