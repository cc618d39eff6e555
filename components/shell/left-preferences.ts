// Language and theme for a page that the server could not draw: from the page before it, the person's cookies, the browser.
import { chooseLocale, isLocale, type Locale, localeCookieName } from '@/lib/i18n/locale';
import { chooseTheme, type Theme, themeCookieName } from '@/lib/i18n/theme';

function cookieValue(name: string): string | undefined {
  const pairs = document.cookie.split('; ').map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** Reads both now; only in a browser. */
export function leftPreferences(): { locale: Locale; theme: Theme } {
  const { lang, dataset } = document.documentElement;
  return {
    locale: chooseLocale(isLocale(lang) ? lang : cookieValue(localeCookieName), navigator.languages.join()),
    theme: chooseTheme(dataset.theme ?? cookieValue(themeCookieName)),
  };
}
