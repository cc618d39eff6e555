// Replies are the documented examples (endpoints.md sections 1 to 4).
import { describe, expect, it } from 'vitest';
import { queryPeople, searchPeople } from '@/server/open-api/people';
import { listRoles } from '@/server/open-api/roles';
import { getSpaces, listSpaceKeys } from '@/server/open-api/spaces';
import { listTemplates } from '@/server/open-api/templates';
import { listWorkItemTypes } from '@/server/open-api/work-item-types';
import { refused } from '../support/receiver';
import { PERSON } from '../support/test-open-api';
import { withOpenApi } from '../support/with-open-api';

const use = withOpenApi();
const USER = '7401000000000000101';
const SPACE = '65f1c0de8a1b2c3d4e5f6071';

describe('spaces', () => {
  it('lists the keys of a person, last visited first', async () => {
    const { api, answer, sent } = use();
    answer([SPACE, '65f1c0de8a1b2c3d4e5f6099']);
    expect(await listSpaceKeys(api, PERSON, { userKey: USER })).toEqual({
      ok: true,
      value: [SPACE, '65f1c0de8a1b2c3d4e5f6099'],
    });
    expect(sent()).toEqual({
      line: 'POST /open_api/projects',
      body: { user_key: USER, order: ['-last_visited'] },
    });
  });

  it('reads the map of details, and administrators that are missing as none', async () => {
    const { api, answer, sent } = use();
    answer({
      [SPACE]: { project_key: SPACE, name: 'Orbit Platform', simple_name: 'orbit', administrators: [USER] },
      other: { project_key: 'other', name: 'Other', simple_name: 'other', administrators: null },
    });
    expect(await getSpaces(api, PERSON, { userKey: USER, simpleNames: ['orbit'] })).toEqual({
      ok: true,
      value: [
        { projectKey: SPACE, simpleName: 'orbit', name: 'Orbit Platform', administratorKeys: [USER] },
        { projectKey: 'other', simpleName: 'other', name: 'Other', administratorKeys: [] },
      ],
    });
    expect(sent()).toEqual({
      line: 'POST /open_api/projects/detail',
      body: { user_key: USER, simple_names: ['orbit'] },
    });
  });

  it('gives no space when all asked for are unknown', async () => {
    const { api, answer } = use();
    for (const data of [{}, null, undefined]) {
      answer(data);
      expect(await getSpaces(api, PERSON, { userKey: USER, projectKeys: ['gone'] })).toEqual({
        ok: true,
        value: [],
      });
    }
  });
});

describe('work item types', () => {
  it.each([
    [1, true],
    [2, false],
    [true, true],
    [false, false],
    [undefined, false],
  ])('reads is_disable %s as disabled: %s', async (wire, isDisabled) => {
    const { api, answer, sent } = use();
    answer([{ type_key: 'story', name: 'Story', api_name: 'story', is_disable: wire, more: {} }]);
    expect(await listWorkItemTypes(api, PERSON, { projectKey: 'orbit' })).toEqual({
      ok: true,
      value: [{ typeKey: 'story', apiName: 'story', name: 'Story', isDisabled }],
    });
    expect(sent().line).toBe('GET /open_api/orbit/work_item/all-types');
  });
});

describe('templates', () => {
  it('turns the id that is text here into a number', async () => {
    const { api, answer, sent } = use();
    answer([{ template_id: '145405', template_name: 'Standard story', is_disabled: 2, version: 12 }]);
    expect(await listTemplates(api, PERSON, { projectKey: 'orbit', typeKey: 'story' })).toEqual({
      ok: true,
      value: [{ templateId: 145405, name: 'Standard story', isDisabled: false }],
    });
    expect(sent().line).toBe('GET /open_api/orbit/template_list/story');
  });
});

describe('roles', () => {
  it('reads the documented roles', async () => {
    const { api, answer, sent } = use();
    answer([
      {
        id: 'PM',
        key: 'PM',
        name: 'Product',
        is_owner: true,
        deletable: false,
        member_assign_mode: 3,
        members: null,
        is_member_multi: false,
        role_alias: 'pm',
      },
      {
        id: 'role_9c21ab',
        name: 'QA',
        is_member_multi: true,
        deletable: true,
        member_assign_mode: 2,
        members: [USER],
      },
    ]);
    expect(await listRoles(api, PERSON, { projectKey: 'orbit', typeKey: 'story' })).toEqual({
      ok: true,
      value: [
        {
          id: 'PM',
          key: 'PM',
          name: 'Product',
          alias: 'pm',
          isMulti: false,
          isOwner: true,
          deletable: false,
          memberAssignMode: 'creator',
          memberKeys: [],
        },
        {
          id: 'role_9c21ab',
          key: '',
          name: 'QA',
          alias: '',
          isMulti: true,
          isOwner: false,
          deletable: true,
          memberAssignMode: 'fixed',
          memberKeys: [USER],
        },
      ],
    });
    expect(sent().line).toBe('GET /open_api/orbit/flow_roles/story');
  });
});

describe('people', () => {
  const wei = {
    // More than a number holds exactly; nobody may read it.
    user_id: 2 ** 60,
    user_key: '7401000000000000102',
    username: '7401000000000000102',
    email: 'wei.zhao@example.com',
    avatar_url: 'https://example.com/avatar/102.png',
    name_cn: '赵伟',
    name_en: 'Wei Zhao',
    name: { default: '赵伟', zh_cn: '赵伟', en_us: 'Wei Zhao' },
    out_id: 'on_95bed66540a1b2c3d4e5f60718293a4b',
    status: 'activated',
  };
  const person = {
    userKey: '7401000000000000102',
    nameCn: '赵伟',
    nameEn: 'Wei Zhao',
    email: 'wei.zhao@example.com',
    avatarUrl: 'https://example.com/avatar/102.png',
    status: 'activated',
  };

  it('finds people by name within a space', async () => {
    const { api, answer, sent } = use();
    answer([wei]);
    expect(await searchPeople(api, PERSON, { projectKey: SPACE, query: 'wei' })).toEqual({
      ok: true,
      value: [person],
    });
    expect(sent()).toEqual({
      line: 'POST /open_api/user/search',
      body: { query: 'wei', project_key: SPACE },
    });
  });

  it('shows the one name a person has in both languages, and who has left', async () => {
    const { api, answer } = use();
    answer([
      {
        ...wei,
        name_cn: '',
        name: { default: 'Wei' },
        status: 'resigned',
        email: null,
        avatar_url: undefined,
      },
    ]);
    expect(await queryPeople(api, PERSON, { userKeys: [wei.user_key] })).toEqual({
      ok: true,
      value: [{ ...person, nameCn: 'Wei', email: '', avatarUrl: '', status: 'resigned' }],
    });
  });

  it('answers "nobody found" with no people', async () => {
    const { api, receiver } = use();
    receiver.answerWith(() => refused(404, 30006, 'User Not Found'));
    expect(await queryPeople(api, PERSON, { userKeys: ['1'] })).toEqual({ ok: true, value: [] });
  });

  it('asks nothing for no keys', async () => {
    const { api, receiver } = use();
    expect(await queryPeople(api, PERSON, { userKeys: [] })).toEqual({ ok: true, value: [] });
    expect(receiver.arrivals).toHaveLength(0);
  });
});
