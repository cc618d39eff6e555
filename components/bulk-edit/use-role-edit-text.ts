'use client';
// One edit of a role in words: "Add Li Lei to Developer".
import { useLocale, useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { personName } from '@/components/field/person-name';
import type { ValueLookups } from '@/components/field/value-lookups';
import type { RoleEdit } from '@/lib/bulk-edit/change';

/** Gives a function from an edit to its words. A role whose name is not at hand is called "a role", people by their key. */
export function useRoleEditText({
  people,
  roles,
}: Pick<ValueLookups, 'people' | 'roles'>): (edit: RoleEdit) => string {
  const t = useTranslations('bulkEdit.roleEdit');
  const locale = useLocale();
  return useCallback(
    (edit) => {
      const nameOf = (userKey: string) => {
        const person = people[userKey];
        return person ? personName(person, locale) : userKey;
      };
      const role = roles?.find((known) => known.id === edit.roleId)?.name ?? t('aRole');
      const named = (userKeys: readonly string[]) => userKeys.map(nameOf).join(locale === 'en' ? ', ' : '、');
      return edit.action === 'replace'
        ? t('replace', { people: nameOf(edit.from), to: nameOf(edit.to), role })
        : t(edit.action, { people: named(edit.userKeys), role });
    },
    [t, locale, people, roles],
  );
}
