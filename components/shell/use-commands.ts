'use client';
// What the command palette offers, in groups; features add theirs here as they come.
import { Building2, Languages, List, LogOut, type LucideIcon, SunMoon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { locales } from '@/lib/i18n/locale';
import { themes } from '@/lib/i18n/theme';
import { placeHref, places } from './place';
import type { ShellData } from './shell-data';
import { useChoosePreferences } from './use-choose-preferences';
import { useSignOut } from './use-sign-out';

/** One command: it leads somewhere or does something. */
export type Command = { id: string; name: string; icon: LucideIcon; href?: string; run?: () => void };

/** Commands under one heading. */
export type CommandGroup = { id: string; title: string; commands: Command[] };

/** Gives the commands of the current space, without those that would change nothing. */
export function useCommands({ space, spaces, types, locale, theme }: ShellData): CommandGroup[] {
  const t = useTranslations('shell');
  const { chooseLocale, chooseTheme } = useChoosePreferences();
  const { signOut } = useSignOut();
  const project = space.simpleName;
  const groups: CommandGroup[] = [
    {
      id: 'go',
      title: t('command.goTo'),
      commands: places.map(({ segment, nameKey, icon }) => ({
        id: segment,
        name: t(`nav.${nameKey}`),
        icon,
        href: placeHref(project, segment),
      })),
    },
    {
      id: 'types',
      title: t('command.types'),
      commands: types.map((type) => ({
        id: `type-${type.key}`,
        name: t('command.typeItems', { type: type.name }),
        icon: List,
        href: `${placeHref(project, 'work-items')}?type=${encodeURIComponent(type.apiName || type.key)}`,
      })),
    },
    {
      id: 'spaces',
      title: t('command.spaces'),
      commands: spaces
        .filter((other) => other.projectKey !== space.projectKey)
        .map((other) => ({
          id: `space-${other.projectKey}`,
          name: other.name,
          icon: Building2,
          href: placeHref(other.simpleName, 'work-items'),
        })),
    },
    {
      id: 'settings',
      title: t('command.settings'),
      commands: [
        ...locales
          .filter((other) => other !== locale)
          .map((other) => ({
            id: `language-${other}`,
            name: t('setLanguage', { name: t(`languageNames.${other}`) }),
            icon: Languages,
            run: () => chooseLocale(other),
          })),
        ...themes
          .filter((other) => other !== theme)
          .map((other) => ({
            id: `theme-${other}`,
            name: t('setTheme', { name: t(`themeNames.${other}`) }),
            icon: SunMoon,
            run: () => chooseTheme(other),
          })),
        { id: 'sign-out', name: t('person.signOut'), icon: LogOut, run: signOut },
      ],
    },
  ];
  return groups.filter((group) => group.commands.length > 0);
}
