// Members of user groups, for user tokens only: endpoints.md 4.3.
import type { SpaceDef } from '../catalogue/catalogue';
import { readPage, requiredString, stringList } from '../http/body-members';
import type { Call, Endpoint, Reply } from '../http/endpoint';
import { refuse } from '../http/refusal';

interface Group {
  id: string;
  name: string;
  memberKeys: string[];
}

/** Ids continue from the space's teams, which stand in for its custom groups. */
function groupsOf(space: SpaceDef, type: string): Group[] {
  const first = space.teams[0]?.id ?? 0;
  switch (type) {
    case 'PROJECT_ADMIN':
      return [
        { id: `7564720960423${first}1`, name: 'Space administrators', memberKeys: space.administratorKeys },
      ];
    case 'PROJECT_MEMBER':
      return [{ id: `7564720960423${first}2`, name: 'Space members', memberKeys: space.memberKeys }];
    case 'CUSTOMIZE':
      return space.teams.map((team) => ({
        id: String(team.id),
        name: team.name,
        memberKeys: team.memberKeys,
      }));
    default:
      return refuse(1000053008);
  }
}

function listMembers(call: Call): Reply {
  const { body } = call;
  const type = requiredString(body, 'user_group_type');
  const ids = stringList(body, 'user_group_ids');
  const { pageNum, pageSize } = readPage(body, { defaultSize: 50, maxSize: 100, tooLargeCode: 20002 });
  if (ids.length > 50) return refuse(1000053011);
  const groups = groupsOf(call.space(), type);
  const isChosen = type === 'CUSTOMIZE' && ids.length > 0;
  if (isChosen && ids.some((id) => !groups.some((group) => group.id === id))) return refuse(1000053010);
  const from = (pageNum - 1) * pageSize;
  const chosen = groups.filter(({ id }) => !isChosen || ids.includes(id));
  const list = chosen.map(({ id, name, memberKeys }) => ({
    id,
    name,
    user_count: memberKeys.length,
    user_members: memberKeys.slice(from, from + pageSize),
  }));
  const hasMore = chosen.some(({ memberKeys }) => memberKeys.length > from + pageSize);
  return { data: { list, pagination: { page_num: pageNum, page_size: pageSize, has_more: hasMore } } };
}

/** The endpoint that lists group members. */
export const userGroupEndpoints: Endpoint[] = [
  {
    section: '4.3',
    method: 'POST',
    path: '/open_api/:project_key/user_groups/members/page',
    token: 'user',
    space: { from: 'path', unknownCode: 10301 },
    handle: listMembers,
  },
];
