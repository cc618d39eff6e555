'use client';
import enCommon from '@/lib/i18n/messages/en/common.json';
// Shown when even the root layout failed, so neither styles nor the chosen language can be relied on: both are said.
import en from '@/lib/i18n/messages/en/shell.json';
import zhCommon from '@/lib/i18n/messages/zh-CN/common.json';
import zh from '@/lib/i18n/messages/zh-CN/shell.json';
import './globals.css';

const languages = [
  { lang: 'zh-CN', words: zh.error, common: zhCommon },
  { lang: 'en', words: en.error, common: enCommon },
];

export default function GlobalErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="zh-CN">
      <body>
        <main className="mx-auto max-w-190 px-7 pt-[18vh]">
          <title>Plumb</title>
          {languages.map(({ lang, words, common }) => (
            <section key={lang} lang={lang} className="mb-6">
              <h1 className="text-item">{words.title}</h1>
              <p className="mt-1 text-text-2">{words.body}</p>
              {error.digest ? (
                <p className="mt-1 text-caption text-text-3">
                  {common.logId}: {error.digest}
                </p>
              ) : null}
              <button type="button" onClick={reset} className="mt-3 font-medium text-accent-text">
                {common.retry}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
