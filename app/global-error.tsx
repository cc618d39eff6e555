'use client';
// Shown when even the root layout failed: nothing of it can be relied on, neither its providers nor its language and theme.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-sc/wght.css';
import './globals.css';
import { useState } from 'react';
import { leftPreferences } from '@/components/shell/left-preferences';
import { PlainFrame } from '@/components/shell/plain-frame';
import { Button } from '@/components/ui/button';
import { reloadPage } from '@/components/ui/page-reload';
import en from '@/lib/i18n/messages/en/fatal.json';
import zhCN from '@/lib/i18n/messages/zh-CN/fatal.json';

const wordsOf = { en, 'zh-CN': zhCN };

export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  // Once: from then on the page before it is gone.
  const [{ locale, theme }] = useState(leftPreferences);
  const words = wordsOf[locale];
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <title>Plumb</title>
        <PlainFrame>
          <div role="alert">
            <h1 className="text-item">{words.title}</h1>
            <p className="mt-2 max-w-120 text-text-2">{words.body}</p>
          </div>
          <div className="mt-6 flex gap-2">
            <Button size={32} variant="primary" onClick={reloadPage}>
              {words.reload}
            </Button>
          </div>
          {error.digest ? (
            <p className="mt-6 text-caption text-text-3">
              {words.logId}: <span className="font-mono select-all">{error.digest}</span>
            </p>
          ) : null}
        </PlainFrame>
      </body>
    </html>
  );
}
