// Whether the sidebar is narrow, kept in a cookie so that the server draws the right width at once.

/** Name of the cookie; "1" means collapsed, "0" wide. */
export const sidebarCookieName = 'sidebar_collapsed';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps the choice. Not a server action: that would draw the whole page again for a change of width. */
export function rememberSidebar(isCollapsed: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we support
  document.cookie = `${sidebarCookieName}=${isCollapsed ? '1' : '0'}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** Reads the cookie's value; null when nothing was chosen yet. */
export function sidebarChoiceOf(value: string | undefined): boolean | null {
  return value === '1' ? true : value === '0' ? false : null;
}
