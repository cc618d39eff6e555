'use client';
// The people of every role, one line a role. The whole list is the value: the platform overwrites it whole.
import { useContext } from 'react';
import { FieldContext } from '@/components/ui/field-context';
import { EMPTY, type RoleOwners } from '@/lib/fields/field-value';
import type { FieldInputProps } from './field-input-props';
import { PeoplePicker } from './people-input';

/** Shows the roles of the type, and those the item holds beside them; a role for one person takes one. */
export default function RolesInput(props: FieldInputProps) {
  const { value, onChange, roles = [], project, people, onPeopleFound, label } = props;
  const row = useContext(FieldContext);
  const held = value.kind === 'roles' ? value.roles : [];
  const known = new Set(roles.map((role) => role.id));
  const lines = [
    ...roles,
    ...held
      .filter((entry) => !known.has(entry.roleId))
      .map((entry) => ({ id: entry.roleId, name: entry.roleId, isMulti: true })),
  ];
  const ownersOf = (roleId: string) => held.find((entry) => entry.roleId === roleId)?.ownerKeys ?? [];
  const pick = (roleId: string, ownerKeys: string[]) => {
    const next: RoleOwners[] = lines.map((line) => ({
      roleId: line.id,
      ownerKeys: line.id === roleId ? ownerKeys : ownersOf(line.id),
    }));
    onChange(next.some((entry) => entry.ownerKeys.length > 0) ? { kind: 'roles', roles: next } : EMPTY);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the row already names it; a fieldset would need a legend of its own
    <div
      role="group"
      aria-labelledby={row?.labelId}
      aria-label={row ? undefined : label}
      aria-describedby={row?.describedBy}
      className="grid grid-cols-[minmax(4rem,8rem)_minmax(0,1fr)] items-start gap-x-3 gap-y-1.5"
    >
      <FieldContext value={null}>
        {lines.map((line) => (
          <div key={line.id} className="contents">
            <span aria-hidden className="truncate pt-1.5 text-text-2" title={line.name}>
              {line.name}
            </span>
            <PeoplePicker
              label={line.name}
              isMultiple={line.isMulti !== false}
              userKeys={ownersOf(line.id)}
              onPick={(keys) => pick(line.id, keys)}
              project={project}
              people={people}
              onPeopleFound={onPeopleFound}
            />
          </div>
        ))}
      </FieldContext>
    </div>
  );
}
