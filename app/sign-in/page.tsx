// Signing in. On the sandbox a person is picked; against the real service it happens inside Feishu Project.
import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { PreferenceBar } from '@/components/shell/preference-bar';
import { PersonPicker } from '@/components/sign-in/person-picker';
import { RetryButton } from '@/components/sign-in/retry-button';
import { SignInPage } from '@/components/sign-in/sign-in-page';
import { WayIn } from '@/components/sign-in/way-in';
import { Banner } from '@/components/ui/banner';
import { chooseTheme, themeCookieName } from '@/lib/i18n/theme';
import { getServices } from '@/server/services';
import { readSandboxDirectory } from '@/server/sign-in';

type SignInRouteProps = { searchParams: Promise<{ next?: string | string[]; problem?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignInRoute({ searchParams }: SignInRouteProps) {
  const [{ next, problem }, jar, directory, t] = await Promise.all([
    searchParams,
    cookies(),
    readSandboxDirectory(getServices()),
    getTranslations('signIn'),
  ]);
  return (
    <SignInPage preferences={<PreferenceBar theme={chooseTheme(jar.get(themeCookieName)?.value)} />}>
      {problem === 'code' || problem === 'refused' ? (
        <div className="px-7 pt-6">
          <Banner tone="warning" title={t(`problem.${problem}.title`)}>
            {t(`problem.${problem}.body`)}
          </Banner>
        </div>
      ) : null}
      {directory.ok && directory.value ? (
        <WayIn title={t('sandboxTitle')} body={t('sandboxBody')}>
          <PersonPicker {...directory.value} next={typeof next === 'string' && next !== '/' ? next : null} />
        </WayIn>
      ) : directory.ok ? (
        <WayIn title={t('pluginTitle')} body={t('pluginBody')} />
      ) : (
        <WayIn title={t('unreachableTitle')} body={t('unreachableBody')}>
          <div className="px-7 pt-5">
            <RetryButton />
          </div>
        </WayIn>
      )}
    </SignInPage>
  );
}
