'use client';
// Whom to add to, remove from or replace in which role. Every item keeps its other people; its list is merged whole.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PeopleInput, PersonInput } from '@/components/field/people-input';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Select } from '@/components/ui/select';
import type { Field } from '@/lib/fields/field';
import { EMPTY } from '@/lib/fields/field-value';
import type { Day } from '@/lib/schedule/days';
import type { PeopleByKey, Person } from '@/lib/work-item/person';
import { type DraftChange, type DraftRoleEdit, OPEN_ROLE_EDIT } from './draft-change';

/** A role of the type, as the wizard needs it. */
export type RoleChoice = { id: string; name: string; isMulti: boolean };

type RolesDraft = Extract<DraftChange, { mode: 'roles' }>;

type RoleEditsInputProps = {
  draft: RolesDraft;
  field: Field;
  issue: string | null;
  roles: readonly RoleChoice[];
  onChange: (draft: RolesDraft) => void;
  project: string;
  people: PeopleByKey;
  today: Day;
};

const actions = ['add', 'remove', 'replace'] as const;

/** Shows one line an edit: the action, the people, the role; more lines on demand. */
export function RoleEditsInput({ draft, field, issue, roles, onChange, ...shared }: RoleEditsInputProps) {
  const t = useTranslations('bulkEdit.value');
  const [found, setFound] = useState(shared.people);
  const remember = (people: readonly Person[]) =>
    setFound((before) => ({ ...before, ...Object.fromEntries(people.map((one) => [one.userKey, one])) }));
  const setEdit = (index: number, edit: DraftRoleEdit) =>
    onChange({ ...draft, edits: draft.edits.map((other, place) => (place === index ? edit : other)) });
  const inputs = {
    field,
    project: shared.project,
    people: found,
    today: shared.today,
    onPeopleFound: remember,
  };
  return (
    <div>
      <p className="mb-1">
        {t.rich('say.roles', { field: () => <span className="font-semibold">{field.name}</span> })}
      </p>
      <ul className="grid gap-3">
        {draft.edits.map((edit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <li key={index} className="grid grid-cols-[9rem_minmax(0,1fr)_auto] items-start gap-2">
            <Select
              label={t('roleAction')}
              options={actions.map((action) => ({ id: action, text: t(`action.${action}`) }))}
              value={edit.action}
              onChange={(id) => {
                const action = actions.find((known) => known === id);
                if (action) setEdit(index, { ...edit, action });
              }}
            />
            <div className="grid gap-2 sm:grid-cols-2">
              {edit.action === 'replace' ? (
                <PersonInput
                  {...inputs}
                  label={t('whom')}
                  value={edit.userKeys[0] ? { kind: 'person', userKey: edit.userKeys[0] } : EMPTY}
                  onChange={(value) =>
                    setEdit(index, { ...edit, userKeys: value.kind === 'person' ? [value.userKey] : [] })
                  }
                />
              ) : (
                <PeopleInput
                  {...inputs}
                  label={t('people')}
                  value={edit.userKeys.length > 0 ? { kind: 'people', userKeys: edit.userKeys } : EMPTY}
                  onChange={(value) =>
                    setEdit(index, { ...edit, userKeys: value.kind === 'people' ? value.userKeys : [] })
                  }
                />
              )}
              {edit.action === 'replace' ? (
                <PersonInput
                  {...inputs}
                  label={t('byWhom')}
                  value={edit.to ? { kind: 'person', userKey: edit.to } : EMPTY}
                  onChange={(value) =>
                    setEdit(index, { ...edit, to: value.kind === 'person' ? value.userKey : null })
                  }
                />
              ) : null}
              <Select
                label={t('role')}
                placeholder={t('chooseRole')}
                options={roles.map((role) => ({ id: role.id, text: role.name }))}
                value={edit.roleId}
                onChange={(roleId) => setEdit(index, { ...edit, roleId })}
              />
            </div>
            <IconButton
              icon={X}
              label={t('removeEdit', { number: index + 1 })}
              disabled={draft.edits.length === 1}
              onClick={() => onChange({ ...draft, edits: draft.edits.filter((_, place) => place !== index) })}
            />
          </li>
        ))}
      </ul>
      {issue === null ? null : <p className="mt-1 text-caption text-danger">{issue}</p>}
      <p className="mt-1 text-caption text-text-3">{t('rolesMean')}</p>
      <Button
        variant="link"
        icon={Plus}
        className="mt-1 min-h-6"
        onClick={() => onChange({ ...draft, edits: [...draft.edits, OPEN_ROLE_EDIT] })}
      >
        {t('addEdit')}
      </Button>
    </div>
  );
}
