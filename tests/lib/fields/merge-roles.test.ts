// One role edited, all roles sent: nobody's people are lost by a save that is about another role.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameSet } from '@/lib/fields/codec';
import type { FieldValue, RoleOwners } from '@/lib/fields/field-value';
import { mergeRoles } from '@/lib/fields/merge-roles';

const roleIds = ['PM', 'RD', 'QA', 'UX'];
const people = fc.subarray(['u1', 'u2', 'u3', 'u4']);
const roles = fc
  .tuple(...roleIds.map((roleId) => fc.record({ roleId: fc.constant(roleId), ownerKeys: people })))
  .map((list): FieldValue => ({ kind: 'roles', roles: list }));
const listOf = (value: FieldValue): RoleOwners[] => (value.kind === 'roles' ? value.roles : []);
const ownersOf = (value: FieldValue, roleId: string) =>
  new Set(listOf(value).find((role) => role.roleId === roleId)?.ownerKeys ?? []);

test('a role I left alone keeps what is stored, a role I changed becomes mine, and every role is there', () => {
  fc.assert(
    fc.property(roles, roles, roles, (base, mine, stored) => {
      const { merged } = mergeRoles(base, mine, stored);
      for (const roleId of roleIds) {
        const isMine = !sameSet([...ownersOf(mine, roleId)], [...ownersOf(base, roleId)]);
        expect(ownersOf(merged, roleId)).toEqual(ownersOf(isMine ? mine : stored, roleId));
      }
    }),
  );
});

test('it is contested exactly when someone else changed a role of mine to something else', () => {
  const of = (pm: string[], rd: string[]): FieldValue => ({
    kind: 'roles',
    roles: [
      { roleId: 'PM', ownerKeys: pm },
      { roleId: 'RD', ownerKeys: rd },
    ],
  });
  const base = of(['u1'], ['u2']);
  expect(mergeRoles(base, of(['u3'], ['u2']), of(['u1'], ['u4']))).toEqual({
    merged: of(['u3'], ['u4']),
    isContested: false,
  });
  expect(mergeRoles(base, of(['u3'], ['u2']), of(['u4'], ['u2'])).isContested).toBe(true);
  expect(mergeRoles(base, of(['u3'], ['u2']), of(['u3'], ['u2'])).isContested).toBe(false);
});

test('a role that only the stored list has is sent along', () => {
  const base: FieldValue = { kind: 'empty' };
  const mine: FieldValue = { kind: 'roles', roles: [{ roleId: 'PM', ownerKeys: ['u1'] }] };
  const stored: FieldValue = { kind: 'roles', roles: [{ roleId: 'new', ownerKeys: ['u9'] }] };
  expect(listOf(mergeRoles(base, mine, stored).merged)).toEqual([
    { roleId: 'new', ownerKeys: ['u9'] },
    { roleId: 'PM', ownerKeys: ['u1'] },
  ]);
});
