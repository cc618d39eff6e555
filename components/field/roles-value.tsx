// The people of each role. Roles without anybody are left out: the platform lists them at will.
import type { RoleOwners } from '@/lib/fields/field-value';
import { PeopleValue } from './people-value';
import type { ValueLookups } from './value-lookups';

/** Shows one line a role: its name, then its people. */
export function RolesValue({ roles, lookups }: { roles: readonly RoleOwners[]; lookups: ValueLookups }) {
  const nameOf = (roleId: string) => lookups.roles?.find((role) => role.id === roleId)?.name ?? roleId;
  return (
    <ul className="m-0 flex list-none flex-col gap-1 p-0">
      {roles
        .filter((role) => role.ownerKeys.length > 0)
        .map((role) => (
          <li key={role.roleId} className="flex min-w-0 gap-3">
            <span className="w-24 shrink-0 truncate text-text-2">{nameOf(role.roleId)}</span>
            <PeopleValue userKeys={role.ownerKeys} lookups={lookups} isCell={false} />
          </li>
        ))}
    </ul>
  );
}
