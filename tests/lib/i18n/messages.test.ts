// Both languages say the same things: same keys, same values asked for, no empty sentence.
import { describe, expect, test } from 'vitest';
import { enMessages } from '@/lib/i18n/messages/en';
import { zhCNMessages } from '@/lib/i18n/messages/zh-CN';
import { placeholdersOf } from './message-placeholders';

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const full = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') flat.set(full, value);
    else for (const [inner, text] of flatten(value, full)) flat.set(inner, text);
  }
  return flat;
}

const en = flatten(enMessages);
const zh = flatten(zhCNMessages);

describe('the values a message asks for', () => {
  test('are found in branches, and branch words are not values', () => {
    expect(placeholdersOf('{count, plural, one {day} other {# days of {name}}} <b>{x}</b>')).toEqual([
      '<b>',
      'count',
      'name',
      'x',
    ]);
  });

  test('a number that only chooses the plural form is not shown', () => {
    expect(placeholdersOf('{signed} {count, plural, one {day} other {days}}')).toEqual(['signed']);
  });
});

describe('the catalogues', () => {
  test('hold every key in both languages', () => {
    expect([...en.keys()].filter((key) => !zh.has(key))).toEqual([]);
    expect([...zh.keys()].filter((key) => !en.has(key))).toEqual([]);
    expect(en.size).toBeGreaterThan(100);
  });

  test('ask for the same values in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholdersOf(text).join() !== placeholdersOf(zh.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  test('have no empty sentence', () => {
    const empty = [...en, ...zh].filter(([, text]) => text.trim() === '');
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  test('close every brace', () => {
    const depth = (text: string) =>
      [...text].reduce((open, character) => open + (character === '{' ? 1 : character === '}' ? -1 : 0), 0);
    expect([...en, ...zh].filter(([, text]) => depth(text) !== 0).map(([key]) => key)).toEqual([]);
  });

  test('Chinese uses no English ellipsis, straight quotes or half-width commas between Chinese words', () => {
    const wrong = [...zh].filter(([, text]) => /[\u4e00-\u9fff](\.\.\.|[,;?!"](?![^{]*\}))/.test(text));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
