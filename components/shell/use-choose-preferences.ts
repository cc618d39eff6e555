'use client';
// Changes language or theme at once and keeps the choice; used by the person menu, the palette and the sign-in page.
import { useTransition } from 'react';
import { useErrorText } from '@/components/field/error-text';
import { NO_ANSWER, sendAction } from '@/components/field/send-action';
import { showToast } from '@/components/ui/toast';
import type { Locale } from '@/lib/i18n/locale';
import type { Theme } from '@/lib/i18n/theme';
import { savePreferences } from '@/server/actions/preferences';

/** Gives the two choosers; the page is drawn again in the new language when the choice is stored. */
export function useChoosePreferences() {
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const keep = (choice: { locale?: Locale; theme?: Theme }) =>
    startTransition(async () => {
      const kept = await sendAction(() => savePreferences(choice), NO_ANSWER);
      if (!kept.ok) showToast({ message: errorText(kept.error) });
    });
  return {
    isPending,
    chooseLocale: (locale: Locale) => keep({ locale }),
    chooseTheme: (theme: Theme) => {
      // The colours follow at once; the stored choice only matters from the next page on.
      document.documentElement.dataset.theme = theme;
      keep({ theme });
    },
  };
}
