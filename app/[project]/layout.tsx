// The frame around a space's pages. Unknown space: 404. Nobody signed in: sign-in and back.
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { getLocale } from 'next-intl/server';
import { RunsTray } from '@/components/bulk-edit/tray/runs-tray';
import { AppShell } from '@/components/shell/app-shell';
import { DataProviders } from '@/components/shell/data-providers';
import { sidebarChoiceOf, sidebarCookieName } from '@/components/shell/sidebar-cookie';
import { chooseTheme, themeCookieName } from '@/lib/i18n/theme';
import { getServices } from '@/server/services';
import { actorForRequest, answerForPage, requireActor } from '@/server/session';
import { getShellData, type ShellData } from '@/server/shell';

type SpaceLayoutProps = { params: Promise<{ project: string }>; children: React.ReactNode };

async function readShell(project: string): Promise<ShellData> {
  const path = (await headers()).get('x-page-path') ?? `/${project}`;
  const shell = await getShellData(await requireActor(project, path), getServices());
  return shell.ok ? shell.value : answerForPage(shell.error);
}

/** Never ends the page: the layout below does, and a 404 from here would have no title. */
export async function generateMetadata({ params }: SpaceLayoutProps): Promise<Metadata> {
  const actor = await actorForRequest((await params).project);
  const shell = actor.ok ? await getShellData(actor.value, getServices()) : actor;
  if (!shell.ok) return {};
  const { space } = shell.value;
  return { title: { default: space.name, template: `%s · ${space.name} · Plumb` } };
}

export default async function SpaceLayout({ params, children }: SpaceLayoutProps) {
  const [{ project }, jar, locale] = await Promise.all([params, cookies(), getLocale()]);
  const shell = await readShell(project);
  return (
    <DataProviders>
      <AppShell
        {...shell}
        locale={locale}
        theme={chooseTheme(jar.get(themeCookieName)?.value)}
        runsTray={<RunsTray />}
        isSidebarCollapsed={sidebarChoiceOf(jar.get(sidebarCookieName)?.value)}
      >
        {children}
      </AppShell>
    </DataProviders>
  );
}
