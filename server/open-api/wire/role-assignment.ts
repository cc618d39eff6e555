// How one role is filled on a new item (`role_assign` of the role_owners setting), read for field-settings.ts.
import { z } from 'zod';
import { codeWord, key, listOf, oneOrTwo, text } from './lenient';

/** Words for `member_assign` and `member_assign_mode`, which number the same ways. */
export const MEMBER_ASSIGN_MODES = { 1: 'by-hand', 2: 'fixed', 3: 'creator', 4: 'conditional' } as const;

/** How a role gets its people: `fixed` = the listed members, `creator` = whoever made the item. */
export type MemberAssignMode = (typeof MEMBER_ASSIGN_MODES)[keyof typeof MEMBER_ASSIGN_MODES];

/**
 * `isDeletable` is the API's sight of "users may add or remove by themselves": when false, the service refills the
 * role with its defaults on every update that does not send `role_owners` (pitfalls.md 3.3).
 */
export type RoleAssignment = {
  roleId: string;
  name: string;
  defaultAppear: 'shown' | 'hidden' | 'conditional';
  isDeletable: boolean;
  memberAssignMode: MemberAssignMode;
  memberKeys: string[];
};

export const roleAssignment = z
  .object({
    role: key,
    name: text,
    default_appear: codeWord({ 1: 'shown', 2: 'hidden', 3: 'conditional' }, 'shown'),
    deletable: oneOrTwo(false),
    member_assign: codeWord(MEMBER_ASSIGN_MODES, 'by-hand'),
    members: listOf(z.string()),
  })
  .transform(
    (role): RoleAssignment => ({
      roleId: role.role,
      name: role.name,
      defaultAppear: role.default_appear,
      isDeletable: role.deletable,
      memberAssignMode: role.member_assign,
      memberKeys: role.members,
    }),
  );
