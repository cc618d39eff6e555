// Language, strings and zone of each request, for next-intl on the server and through its provider in the browser.
import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { loadMessages } from '@/lib/i18n/load-messages';
import { chooseLocale, localeCookieName } from '@/lib/i18n/locale';

export default getRequestConfig(async () => {
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(cookieJar.get(localeCookieName)?.value, requestHeaders.get('accept-language'));
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: process.env.SPACE_TIME_ZONE ?? 'Asia/Shanghai',
  };
});
