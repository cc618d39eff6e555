'use client';
// Language and theme where no person menu is: on the sign-in page.
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { locales } from '@/lib/i18n/locale';
import { type Theme, themes } from '@/lib/i18n/theme';
import { useChoosePreferences } from './use-choose-preferences';

/** Shows both choices as strips; `theme` is the stored one. */
export function PreferenceBar({ theme }: { theme: Theme }) {
  const t = useTranslations('shell');
  const { chooseLocale, chooseTheme } = useChoosePreferences();
  const [chosenTheme, setChosenTheme] = useState(theme);
  return (
    <div className="flex flex-wrap gap-3">
      <SegmentedControl
        label={t('language')}
        value={useLocale()}
        onChange={chooseLocale}
        options={locales.map((value) => ({ value, label: t(`languageNames.${value}`) }))}
      />
      <SegmentedControl
        label={t('theme')}
        value={chosenTheme}
        onChange={(value) => {
          setChosenTheme(value);
          chooseTheme(value);
        }}
        options={themes.map((value) => ({ value, label: t(`themeNames.${value}`) }))}
      />
    </div>
  );
}
