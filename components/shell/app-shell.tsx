// The frame around every page of a space: header, sidebar, the page. Only the page scrolls.
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ConnectionBanners } from './connection-banners';
import { Header } from './header';
import { MAIN_ID } from './main-id';
import type { ShellData } from './shell-data';
import { Sidebar } from './sidebar';

type AppShellProps = ShellData & {
  /** From its cookie, so that the first paint has the right width; null when the person has not chosen. */
  isSidebarCollapsed: boolean | null;
  /** What stands between the command button and the person menu: the runs that are under way. */
  runsTray?: ReactNode;
  children: ReactNode;
};

/** Shows the frame. A page fills `<main>`, a column of full height, and scrolls what it wants inside. */
export function AppShell({ isSidebarCollapsed, runsTray, children, ...data }: AppShellProps) {
  const t = useTranslations('shell');
  return (
    <div className="flex h-dvh flex-col">
      <a
        href={`#${MAIN_ID}`}
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control border border-border-strong bg-surface px-3 py-1.5 font-medium text-accent-text focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <Header {...data} runsTray={runsTray} />
      <div className="flex min-h-0 flex-1">
        <Sidebar project={data.space.simpleName} chosenBefore={isSidebarCollapsed} />
        <main
          id={MAIN_ID}
          tabIndex={-1}
          className="flex min-w-0 flex-1 flex-col overflow-auto border-t border-border bg-surface outline-none lg:border-l"
        >
          <ConnectionBanners />
          {children}
        </main>
      </div>
    </div>
  );
}
