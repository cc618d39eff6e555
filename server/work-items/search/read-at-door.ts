// One page of matches from whichever list the filter is asked at. Called by the table's pages and by matching-ids.ts.
import type { Result } from '@/lib/errors/result';
import type { Actor } from '../../actor';
import { told } from '../../fail';
import { filterWorkItems, searchWorkItems, type WorkItemPage } from '../../open-api/work-items';
import type { Services } from '../../services';
import type { Door } from './door';

/** Which page of which question. */
export type PageInput = {
  typeKey: string;
  door: Door;
  pageNum: number;
  /** At most PAGE_MAX of the door. */
  pageSize: number;
  /** Absent = all fields. The plain list always gives all. */
  fieldKeys?: readonly string[];
  priority: 'interactive' | 'background';
};

/** The page with the number of all matches; more than the search's cap is the API's refusal 20094. */
export async function readAtDoor(
  actor: Actor,
  services: Services,
  input: PageInput,
): Promise<Result<WorkItemPage>> {
  const { door, typeKey, pageNum, pageSize, fieldKeys, priority } = input;
  const caller = { userKey: actor.userKey, priority };
  const { projectKey } = actor;
  if (door.kind === 'search') {
    const search = { projectKey, typeKey, searchGroup: door.group, fieldKeys, pageNum, pageSize };
    return told(await searchWorkItems(services.api, caller, search));
  }
  const { name, statusKeys, priorityIds } = door;
  const list = { projectKey, typeKeys: [typeKey], name, statusKeys, priorityIds, pageNum, pageSize };
  return told(await filterWorkItems(services.api, caller, list));
}
