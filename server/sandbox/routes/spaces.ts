// Spaces: endpoints.md 2.1 and 2.2.

import { isAdministrator } from '../auth/item-rights';
import { canEnter } from '../auth/space-checks';
import type { SpaceDef } from '../catalogue/catalogue';
import { findPerson, type Person } from '../catalogue/people';
import { spaces } from '../catalogue/spaces';
import { optionalInt, requiredString, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import type { JsonRecord } from '../json-value';

function namedPerson(body: JsonRecord): Person {
  const person = findPerson(requiredString(body, 'user_key'));
  if (!person) return refuse(30006);
  return person.status === 'resigned' ? refuse(10302) : person;
}

/** The spaces that the named person and this token may enter. */
function enterable(call: Call, person: Person): SpaceDef[] {
  if (optionalInt(call.body, 'tenant_group_id')) refuse(20049);
  return spaces.filter((space) => canEnter({ ...call.caller, actor: person }, space, call.services.switches));
}

function listSpaces(call: Call): Reply {
  const person = namedPerson(call.body);
  const order = stringList(call.body, 'order');
  if (order.some((entry) => entry.replace(/^[+-]/, '') !== 'last_visited')) refuse(20006);
  const keys = enterable(call, person).map(({ projectKey }) => projectKey);
  if (keys.length === 0) return refuse(30006);
  // Nobody visits anything here: "ascending" and "descending" only have to differ.
  return { data: order[0] && !order[0].startsWith('-') ? keys.reverse() : keys };
}

function spaceDetails(call: Call): Reply {
  const keys = stringList(call.body, 'project_keys');
  const names = stringList(call.body, 'simple_names');
  if (keys.length === 0 && names.length === 0) return refuse(20005);
  if (keys.length + names.length > 100) return refuse(20001);
  const person = namedPerson(call.body);
  const data: JsonRecord = {};
  for (const space of enterable(call, person)) {
    if (!keys.includes(space.projectKey) && !names.includes(space.simpleName)) continue;
    data[space.projectKey] = {
      project_key: space.projectKey,
      name: space.name,
      simple_name: space.simpleName,
      administrators: isAdministrator(person, space) ? space.administratorKeys : [],
    };
  }
  return { data };
}

/** Endpoints about spaces as such. */
export const spaceEndpoints: Endpoint[] = [
  { section: '2.1', method: 'POST', path: '/open_api/projects', handle: listSpaces },
  { section: '2.2', method: 'POST', path: '/open_api/projects/detail', handle: spaceDetails },
];
