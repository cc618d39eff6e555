// The two languages of the product and how one is chosen; used by the request configuration, the preferences action
// and every formatter.

/** The languages every string exists in. */
export const locales = ['zh-CN', 'en'] as const;

/** A language of the product. */
export type Locale = (typeof locales)[number];

/** Name of the cookie that keeps the person's choice of language. */
export const localeCookieName = 'locale';

/** Tells whether an outside value is one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * Gives the language for a request: the person's choice, else Chinese when the browser prefers any Chinese over
 * English, else English.
 */
export function chooseLocale(cookieValue: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookieValue)) return cookieValue;
  const preferred = rankedLanguages(acceptLanguage ?? '').find((tag) => /^(zh|en)\b/.test(tag));
  return preferred?.startsWith('zh') ? 'zh-CN' : 'en';
}

/** Language tags of an Accept-Language header in lower case, most wanted first, refused ones (q=0) left out. */
function rankedLanguages(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag: tag.trim(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((language) => language.tag !== '' && language.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((language) => language.tag);
}
