// The page for the worst failure: no provider stands around it, and it still speaks the person's language in their theme.
import { act } from '@testing-library/react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import GlobalErrorPage from '@/app/global-error';

let root: Root | null = null;

afterEach(() => {
  act(() => root?.unmount());
  root = null;
  for (const name of ['locale', 'theme']) keepCookie(name, '; max-age=0');
});

function keepCookie(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the way the browser has it from the server
  document.cookie = `${name}=${value}`;
}

/** What the browser shows when a page with this root element failed. */
function fail(attributes: Record<string, string>, digest?: string) {
  const html = document.documentElement;
  for (const name of html.getAttributeNames()) html.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) html.setAttribute(name, value);
  root = createRoot(document);
  act(() => root?.render(<GlobalErrorPage error={Object.assign(new Error('frame'), { digest })} />));
  const { lang, dataset } = document.documentElement;
  return { lang, theme: dataset.theme, text: document.body.textContent ?? '' };
}

test('a page that failed while it was shown keeps its language and theme', () => {
  keepCookie('locale', 'en');
  const shown = fail({ lang: 'zh-CN', 'data-theme': 'dark' });
  expect(shown).toMatchObject({ lang: 'zh-CN', theme: 'dark' });
  expect(shown.text).toContain('Plumb 没能显示出来');
});

test('a page that the server could not draw has those that the person chose', () => {
  keepCookie('locale', 'zh-CN');
  keepCookie('theme', 'dark');
  const shown = fail({ id: '__next_error__' }, '1234567');
  expect(shown).toMatchObject({ lang: 'zh-CN', theme: 'dark' });
  expect(shown.text).toContain('日志 ID: 1234567');
});

test('without any choice the browser and the device decide', () => {
  const shown = fail({ id: '__next_error__' });
  expect(shown).toMatchObject({ lang: 'en', theme: 'system' });
  expect(shown.text).toContain('Plumb could not be shown');
});
