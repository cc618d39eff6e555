// The person's choice of light or dark; read by the root layout, written by the preferences action.

/** What a person can choose; `system` follows the device. */
export const themes = ['light', 'dark', 'system'] as const;

/** A choice of theme. */
export type Theme = (typeof themes)[number];

/** Name of the cookie that keeps the choice of theme. */
export const themeCookieName = 'theme';

/** Tells whether an outside value is a theme. */
export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** Gives the theme for a request: the person's choice, else that of the device. */
export function chooseTheme(cookieValue: string | undefined): Theme {
  return isTheme(cookieValue) ? cookieValue : 'system';
}
