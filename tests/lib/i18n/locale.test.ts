// Which language a request gets.
import { describe, expect, test } from 'vitest';
import { chooseLocale } from '@/lib/i18n/locale';

describe('the language of a request', () => {
  test.each([
    ['en', 'zh-CN,zh;q=0.9', 'en'],
    ['zh-CN', 'en-US', 'zh-CN'],
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    [undefined, 'zh-TW', 'zh-CN'],
    [undefined, 'en-GB,en;q=0.9,zh;q=0.8', 'en'],
    [undefined, 'en;q=0.5,zh;q=0.9', 'zh-CN'],
    [undefined, 'fr-FR,zh;q=0.3', 'zh-CN'],
    [undefined, 'fr-FR', 'en'],
    [undefined, 'zh;q=0,en', 'en'],
    [undefined, null, 'en'],
    ['de', 'zh', 'zh-CN'],
  ])('cookie %s with Accept-Language %s gives %s', (cookie, header, expected) => {
    expect(chooseLocale(cookie, header)).toBe(expected);
  });
});
