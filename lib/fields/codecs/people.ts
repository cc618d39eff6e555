// People by user_key, and the people of each role.
import { type FieldCodec, isEmptyWire, sameSet, unreadable, wrongFamily } from '../codec';
import { EMPTY, type FieldValue, type RoleOwners } from '../field-value';

export const personCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    return typeof raw === 'string' ? { kind: 'person', userKey: raw } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return '';
    return value.kind === 'person' ? value.userKey : wrongFamily(value, 'user');
  },
  same(a, b) {
    if (a.kind === 'person' && b.kind === 'person') return a.userKey === b.userKey;
    return a.kind === 'empty' && b.kind === 'empty';
  },
  validate: () => null,
};

export const peopleCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    if (!Array.isArray(raw) || !raw.every((entry) => typeof entry === 'string')) return unreadable(raw);
    return { kind: 'people', userKeys: raw };
  },
  encode(value) {
    if (value.kind === 'empty') return [];
    return value.kind === 'people' ? value.userKeys : wrongFamily(value, 'multi_user');
  },
  same(a, b) {
    if (a.kind === 'unreadable' || b.kind === 'unreadable') return false;
    const keys = (value: FieldValue) => (value.kind === 'people' ? value.userKeys : []);
    return sameSet(keys(a), keys(b));
  },
  validate: () => null,
};

function readRole(raw: unknown): RoleOwners | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { role, owners } = raw as { role?: unknown; owners?: unknown };
  if (typeof role !== 'string') return null;
  if (owners !== null && owners !== undefined && !Array.isArray(owners)) return null;
  return { roleId: role, ownerKeys: (owners ?? []).filter((key): key is string => typeof key === 'string') };
}

function sameRoles(a: readonly RoleOwners[], b: readonly RoleOwners[]): boolean {
  // A role without people equals an absent one: the platform leaves such entries out at will.
  const held = (roles: readonly RoleOwners[]) => roles.filter((role) => role.ownerKeys.length > 0);
  const left = held(a);
  const right = held(b);
  return (
    left.length === right.length &&
    left.every((role) => {
      const other = right.find((candidate) => candidate.roleId === role.roleId);
      return other !== undefined && sameSet(role.ownerKeys, other.ownerKeys);
    })
  );
}

/** `role_owners`: overwritten whole by every write, so callers merge into the full list first (fields.md section 5). */
export const rolesCodec: FieldCodec = {
  decode(raw) {
    if (isEmptyWire(raw)) return EMPTY;
    if (!Array.isArray(raw)) return unreadable(raw);
    const roles = raw.map(readRole);
    return roles.every((role) => role !== null) ? { kind: 'roles', roles } : unreadable(raw);
  },
  encode(value) {
    if (value.kind === 'empty') return [];
    if (value.kind !== 'roles') return wrongFamily(value, 'role_owners');
    return value.roles.map((role) => ({ role: role.roleId, owners: role.ownerKeys }));
  },
  same(a, b) {
    if (a.kind === 'unreadable' || b.kind === 'unreadable') return false;
    return sameRoles(a.kind === 'roles' ? a.roles : [], b.kind === 'roles' ? b.roles : []);
  },
  validate: () => null,
};
