// The frame of every page: language, theme, fonts, strings. Nothing here waits for the Open API.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import './globals.css';
// What the error and not-found pages are made of. Next loads these pages with every other one; named here, their parts come
// once for all of them instead of once for each, and once more for the page.
import '@/components/shell/page-error';
import 'next/link';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { preload } from 'react-dom';
import { LiveRegion } from '@/components/ui/live-region';
import { ToastHost } from '@/components/ui/toast-host';
import { chooseTheme, themeCookieName } from '@/lib/i18n/theme';

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('productDescription'),
    icons: { icon: '/icon.svg' },
  };
}

/** Latin letters and all digits of the product; asked for at once, so that the first paint already has them. */
const interLatin = new URL(
  '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  import.meta.url,
);

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const [locale, cookieJar] = await Promise.all([getLocale(), cookies()]);
  preload(interLatin.toString(), { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang={locale} data-theme={chooseTheme(cookieJar.get(themeCookieName)?.value)}>
      <body>
        <NextIntlClientProvider>
          <LiveRegion>{children}</LiveRegion>
          <ToastHost />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
