// People: endpoints.md 4.1 and 4.2.
import { type Person, people } from '../catalogue/people';
import { findSpace } from '../catalogue/spaces';
import { optionalString, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';
import { showPerson } from '../present/shared-shapes';

/** How many of the plugin's collaborators there are: the only people a virtual token finds. */
const collaboratorCount = 8;
/** Size of a search result; not published, chosen so that a picker never gets the whole tenant. */
const maxFound = 50;

function visible(call: Call): readonly Person[] {
  return call.caller.kind === 'virtual' ? people.slice(0, collaboratorCount) : people;
}

function queryPeople(call: Call): Reply {
  const keys = stringList(call.body, 'user_keys');
  const outIds = stringList(call.body, 'out_ids');
  const emails = stringList(call.body, 'emails').map((email) => email.toLowerCase());
  const count = keys.length + outIds.length + emails.length;
  if (count === 0) return refuse(20005);
  if (count > 100) return refuse(20004);
  const found = visible(call).filter(
    ({ userKey, outId, email }) => keys.includes(userKey) || outIds.includes(outId) || emails.includes(email),
  );
  return found.length === 0 ? refuse(30006) : { data: found.map(showPerson) };
}

function searchPeople(call: Call): Reply {
  const query = optionalString(call.body, 'query').trim().toLowerCase();
  const spaceKey = optionalString(call.body, 'project_key');
  const space = spaceKey === '' ? null : (findSpace(spaceKey) ?? refuse(1000052063));
  const found = visible(call).filter(({ nameCn, nameEn, email, spaces, status }) => {
    if (status === 'resigned' || (space && !spaces.includes(space.simpleName))) return false;
    return [nameCn, nameEn, email].some((text) => text.toLowerCase().includes(query));
  });
  return { data: found.slice(0, maxFound).map(showPerson) };
}

/** Endpoints about people. */
export const peopleEndpoints: Endpoint[] = [
  {
    section: '4.1',
    method: 'POST',
    path: '/open_api/user/query',
    needsUser: false,
    unknownUserCode: 30006,
    handle: queryPeople,
  },
  {
    section: '4.2',
    method: 'POST',
    path: '/open_api/user/search',
    unknownUserCode: 30006,
    handle: searchPeople,
  },
];
