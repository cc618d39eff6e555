// Values that programs trip over: as JSON values, as names of members, as segments of an address, as header values.
import type { Seeded } from './seeded';

function nested(depth: number, kind: 'list' | 'object'): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = kind === 'list' ? [value] : { a: value };
  return value;
}

const ids = (count: number, from = 1) => Array.from({ length: count }, (_unused, index) => from + index);

export const nastyTexts: readonly string[] = [
  '',
  ' ',
  '\t\r\n',
  '0',
  '-1',
  '1e3',
  'null',
  'undefined',
  'true',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\ufeffbom',
  '\u202eright to left',
  'a\u200bb\u200d\u2060',
  'e\u0301\u0301\u0301\u0301',
  '\u{1f469}\u200d\u{1f4bb}\u{1f1e8}\u{1f1f3}',
  '\uE000int64:12"',
  '"\uE000int64:7',
  '你好，世界',
  'İıſK',
  "'; drop table work_item; --",
  '$1',
  '%',
  '_',
  '\\',
  '%_\\%',
  '.*+?^{}()|[]$\\',
  '<script>alert(1)</script>',
  '{"a":1}',
  '[]',
  '../../etc/passwd',
  '2026-03-02',
  '2026-03-02T00:00:00.000+08:00',
  'x'.repeat(256),
  '字'.repeat(300),
  'x'.repeat(20_001),
  '9'.repeat(400),
  '9007199254740993',
  '99999999999999999999',
];

export const nastyNumbers: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.5,
  -1.5,
  50,
  51,
  201,
  301,
  1e21,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 - 1,
  -(2 ** 53),
  9.3e18,
  1_772_380_800,
  1_772_380_800_000,
  253_402_300_800_000,
  8_640_000_000_000_001,
];

const nastyOthers: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  ['', ''],
  [1, 1, 1],
  [-1],
  [1.5],
  ['1'],
  ids(51),
  ids(300),
  Array.from({ length: 51 }, (_unused, index) => `t${index}`),
  { value: null },
  { value: {} },
  { value: 'option_1', children: { value: 'option_1', children: {} } },
  { start: -1, end: 1e20 },
  { start: 1_772_380_800, end: 1 },
  { field_key: '__proto__', field_value: {} },
  { toString: 1, valueOf: 'x' },
  { toString: null, valueOf: null, constructor: null },
  [
    {
      type: 'paragraph',
      content: [{ type: 'hyperlink', attrs: { url: { toString: 1 }, title: { toString: 1 } } }],
    },
  ],
  [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', attrs: null },
        { type: '__proto__', content: [] },
      ],
    },
  ],
  [{ field_key: { toString: 1 }, field_value: 1 }],
  { length: 5 },
  { length: -1, 0: 'x' },
];

/** Any JSON value that may hurt. */
export function nastyValue(seeded: Seeded): unknown {
  switch (seeded.below(8)) {
    case 0:
    case 1:
      return seeded.pick(nastyTexts);
    case 2:
    case 3:
      return seeded.pick(nastyNumbers);
    case 4:
      return nested(seeded.pick([3, 12, 58, 61, 200, 1500]), seeded.pick(['list', 'object']));
    default:
      return structuredClone(seeded.pick(nastyOthers));
  }
}

/** Parts of an address as they go over the wire. */
export const nastySegments: readonly string[] = [
  '0',
  '-1',
  '1.5',
  '1e3',
  '00001',
  '9007199254740992',
  '99999999999999999999999',
  'NaN',
  '%00',
  '%',
  '%zz',
  '%ff',
  '%c0%af',
  '%2e%2e',
  '%2F',
  '%20',
  '%E4%BD%A0',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '..',
  '.',
  '',
  ':work_item_id',
  '*',
  '__proto__',
  'constructor',
  'toString',
  "'--",
  '$1',
  ';a=b',
  '+',
  'x'.repeat(3000),
];

export const nastyQueries: readonly string[] = [
  '?',
  '?page_num=-1',
  '?page_size=-5&page_size=9',
  '?page_num=1e9&page_size=99999999999',
  '?page_num=99999999&page_size=200',
  '?page_num=%00',
  '?page_num[]=1',
  '?limit=301&offset=-1',
  '?limit=0x10&offset=99999999999999999999',
  '?offset=999999999',
  '?node_id=%00&task_id=%ff',
  '?task_id=__proto__',
  `?task_id=${'x'.repeat(3000)}`,
  '?__proto__[a]=1',
  '?%',
  '?%zz=%zz&&&==',
  '?user_key=%ED%A0%80',
  '?tenant_group_id=x',
];

export const nastyHeaders: readonly [name: string, value: string | null][] = [
  ['X-PLUGIN-TOKEN', null],
  ['X-PLUGIN-TOKEN', ''],
  ['X-PLUGIN-TOKEN', 'p-'],
  ['X-PLUGIN-TOKEN', 'p-00000000-0000-4000-8000-000000000000'],
  ['X-PLUGIN-TOKEN', `p-${'0'.repeat(3000)}`],
  ['X-PLUGIN-TOKEN', "'--"],
  ['X-USER-KEY', null],
  ['X-USER-KEY', ''],
  ['X-USER-KEY', '0'],
  ['X-USER-KEY', '__proto__'],
  ['X-USER-KEY', 'Ã¿Ã¾'],
  ['X-USER-KEY', '7401000000000000123'],
  ['X-USER-KEY', '7401000000000000141'],
  ['X-USER-KEY', '7401000000000000147'],
  ['X-USER-KEY', '7401000000000000112'],
  ['x-auth-mode', '1'],
  ['x-auth-mode', 'yes'],
  ['X-IDEM-UUID', 'same'],
  ['X-IDEM-UUID', 'é\u00a0ÿ'],
  ['X-IDEM-UUID', 'x'.repeat(3000)],
  ['Content-Type', null],
  ['Content-Type', 'text/plain'],
  ['Content-Type', 'multipart/form-data; boundary=x'],
  ['Content-Type', 'application/json; charset=utf-16'],
  ['Accept', 'text/html'],
  ['Origin', 'https://example.com'],
];
