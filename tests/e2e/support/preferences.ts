// Language and theme as the product keeps them: cookies, readable before the first paint.
import type { BrowserContext } from '@playwright/test';

/** Sets what is given and leaves the rest as it is. Call before the page is opened. */
export async function setPreferences(
  context: BrowserContext,
  preferences: { locale?: 'zh-CN' | 'en'; theme?: 'light' | 'dark' | 'system' },
): Promise<void> {
  const url = process.env.BASE_URL;
  await context.addCookies(Object.entries(preferences).map(([name, value]) => ({ name, value, url })));
}
