// The roles of a type. Endpoint 3.7; called by metadata, the role editor and role-bound nodes.
import { z } from 'zod';
import type { Result } from '@/lib/errors/result';
import { call } from './call';
import type { Caller } from './caller';
import type { OpenApi } from './open-api';
import type { OpenApiError } from './open-api-error';
import { codeWord, flag, key, listOf, text } from './wire/lenient';
import { MEMBER_ASSIGN_MODES, type MemberAssignMode } from './wire/role-assignment';

/** A role people hold on items. `id` is what `role_owners` and nodes use: opaque, case-sensitive. */
export type Role = {
  id: string;
  key: string;
  name: string;
  alias: string;
  /** Several people may hold it at once. */
  isMulti: boolean;
  /** Its holders count as the item's owners. */
  isOwner: boolean;
  /** People may add or remove the role on an item by themselves. */
  deletable: boolean;
  memberAssignMode: MemberAssignMode;
  /** The fixed people, when `memberAssignMode` is `fixed`. */
  memberKeys: string[];
};

const roleReply = z
  .object({
    id: key,
    key: text,
    name: text,
    role_alias: text,
    is_member_multi: flag,
    is_owner: flag,
    deletable: flag,
    member_assign_mode: codeWord(MEMBER_ASSIGN_MODES, 'by-hand'),
    members: listOf(z.string()),
  })
  .transform(
    (role): Role => ({
      id: role.id,
      key: role.key,
      name: role.name,
      alias: role.role_alias,
      isMulti: role.is_member_multi,
      isOwner: role.is_owner,
      deletable: role.deletable,
      memberAssignMode: role.member_assign_mode,
      memberKeys: role.members,
    }),
  );

/** All roles configured for the type. */
export async function listRoles(
  api: OpenApi,
  caller: Caller,
  input: { projectKey: string; typeKey: string },
): Promise<Result<Role[], OpenApiError>> {
  return call(api, caller, {
    operation: 'listRoles',
    path: { project_key: input.projectKey, work_item_type_key: input.typeKey },
    reply: listOf(roleReply),
  });
}
