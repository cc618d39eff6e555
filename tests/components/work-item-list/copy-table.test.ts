// A copied table is harmless and whole wherever it is pasted.
import { expect, test } from 'vitest';
import { tableText } from '@/components/work-item-list/copy-table';

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['@sum', "'@sum"],
  ['-7.5', '-7.5'],
  ['+12%', '+12%'],
  ['two\nlines\tand a tab', 'two lines and a tab'],
])('%j is pasted as %j', (cell, pasted) => {
  expect(tableText([['Name'], [cell]]).plain).toBe(`Name\n${pasted}`);
});

test('names with markup stay words in the HTML form', () => {
  expect(
    tableText([
      ['Name', 'Id'],
      ['<b>"a" & b</b>', '1'],
    ]).html,
  ).toBe(
    '<table><tr><th>Name</th><th>Id</th></tr><tr><td>&lt;b&gt;&quot;a&quot; &amp; b&lt;/b&gt;</td><td>1</td></tr></table>',
  );
});
