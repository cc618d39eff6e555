'use client';
// Who is signed in, with language, theme and the way out.
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { MenuTrigger } from '@/components/ui/menu-trigger';
import { type Locale, locales } from '@/lib/i18n/locale';
import { type Theme, themes } from '@/lib/i18n/theme';
import type { Person } from '@/lib/work-item/person';
import { useChoosePreferences } from './use-choose-preferences';
import { useSignOut } from './use-sign-out';

type PersonMenuProps = { person: Person; locale: Locale; theme: Theme };

/** Shows the person's avatar; its menu names them in full. */
export function PersonMenu({ person, locale, theme }: PersonMenuProps) {
  const t = useTranslations('shell');
  const { chooseLocale, chooseTheme } = useChoosePreferences();
  const { signOut } = useSignOut();
  const name = person.name[locale];
  return (
    <MenuTrigger
      label={t('person.menu', { name })}
      placement="bottom end"
      header={
        <div className="border-b border-border px-4 py-3">
          <p className="font-semibold">{name}</p>
          <p className="text-caption text-text-3">{person.email}</p>
        </div>
      }
      sections={[
        {
          id: 'language',
          title: t('language'),
          selectedId: locale,
          items: locales.map((id) => ({
            id,
            label: t(`languageNames.${id}`),
            onSelect: () => chooseLocale(id),
          })),
        },
        {
          id: 'theme',
          title: t('theme'),
          selectedId: theme,
          items: themes.map((id) => ({ id, label: t(`themeNames.${id}`), onSelect: () => chooseTheme(id) })),
        },
        {
          id: 'session',
          items: [
            {
              id: 'sign-out',
              label: t('person.signOut'),
              icon: LogOut,
              onSelect: signOut,
            },
          ],
        },
      ]}
    >
      {(props) => (
        <button
          type="button"
          {...props}
          aria-label={t('person.menu', { name })}
          className="rounded-full focus-visible:outline-offset-2"
        >
          <Avatar person={{ id: person.userKey, name }} sizePx={28} />
        </button>
      )}
    </MenuTrigger>
  );
}
