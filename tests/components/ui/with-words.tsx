// Renders a primitive with the product's words in one language, as the root layout does.
import './browser-parts';
import { render } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { enMessages } from '@/lib/i18n/messages/en';
import { zhCNMessages } from '@/lib/i18n/messages/zh-CN';

/** Renders `element` in English unless told otherwise. */
export function renderWithWords(element: ReactElement, locale: Locale = 'en') {
  return render(element, {
    wrapper: ({ children }) => (
      <NextIntlClientProvider
        locale={locale}
        timeZone="Asia/Shanghai"
        messages={locale === 'en' ? enMessages : zhCNMessages}
      >
        {children}
      </NextIntlClientProvider>
    ),
  });
}
