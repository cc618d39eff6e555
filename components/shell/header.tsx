// The bar at the top: where you are (space), what you can do (command), what runs, who you are.
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CommandButton } from './command-button';
import { Logo } from './logo';
import { NavigationDrawer } from './navigation-drawer';
import { PersonMenu } from './person-menu';
import { placeHref } from './place';
import type { ShellData } from './shell-data';
import { SpaceSwitcher } from './space-switcher';

/** Shows the header, 48 px; the command button stands in the true centre whatever is at its sides. */
export function Header({ runsTray, ...data }: ShellData & { runsTray?: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <header className="grid h-12 shrink-0 grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-3 px-3.5">
      <div className="flex min-w-0 items-center gap-2">
        <NavigationDrawer project={data.space.simpleName} />
        <Link
          href={placeHref(data.space.simpleName, 'work-items')}
          aria-label={t('home')}
          className="-m-0.5 rounded-control p-0.5"
        >
          <Logo />
        </Link>
        <SpaceSwitcher space={data.space} spaces={data.spaces} />
      </div>
      <CommandButton {...data} />
      <div className="flex items-center justify-end gap-3">
        {runsTray}
        <PersonMenu person={data.person} locale={data.locale} theme={data.theme} />
      </div>
    </header>
  );
}
