'use server';
// Language and theme of a person's browser. Cookies only: they hold for signed-out pages too and name nobody.
import { cookies } from 'next/headers';
import { z } from 'zod';
import { ok, type Result } from '@/lib/errors/result';
import { localeCookieName, locales } from '@/lib/i18n/locale';
import { themeCookieName, themes } from '@/lib/i18n/theme';
import { parseInput } from './checked';

const YEAR_SECONDS = 365 * 24 * 3600;

const preferences = z.object({ locale: z.enum(locales).optional(), theme: z.enum(themes).optional() });

/** Keeps the chosen language or theme for a year; the page is drawn again with it. Repeating it changes nothing. */
export async function savePreferences(input: z.input<typeof preferences>): Promise<Result<null>> {
  const parsed = parseInput(preferences, input);
  if (!parsed.ok) return parsed;
  const jar = await cookies();
  // Readable by the page, which needs them when the server could not draw it; they are no secret.
  const options = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: false } as const;
  if (parsed.value.locale) jar.set(localeCookieName, parsed.value.locale, options);
  if (parsed.value.theme) jar.set(themeCookieName, parsed.value.theme, options);
  return ok(null);
}
