// Which items a caller may see at all: in strict mode confidential ones only by their people and administrators.

import { isAdministrator } from '../auth/item-rights';
import type { SpaceDef } from '../catalogue/catalogue';
import type { Caller } from '../http/endpoint';
import { personTerm } from '../store/search-terms';
import type { SqlParameters } from './sql-conditions';

/** SQL that holds for the items of the space which the caller may see. */
export function visibleCondition(caller: Caller, space: SpaceDef, parameters: SqlParameters): string {
  if (!caller.isStrict || !caller.actor || isAdministrator(caller.actor, space)) return 'true';
  return `(not is_confidential or terms @> ${parameters.add([personTerm(caller.actor.userKey)])})`;
}
