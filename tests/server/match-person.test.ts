// People are found the way they are typed: by either name, pinyin, initials or email.
import { expect, test } from 'vitest';
import type { Person } from '@/lib/work-item/person';
import { matchesPerson } from '@/server/match-person';

const chen: Person = {
  userKey: '1',
  name: { 'zh-CN': '陈琳', en: 'Lin Chen' },
  email: 'lin.chen@example.com',
  status: 'activated',
};

test.each(['陈', '陈琳', 'lin chen', 'Lin', 'chenlin', 'chen lin', 'ChenLin', 'cl', 'lin.chen@', 'LIN.CHEN'])(
  '"%s" finds 陈琳',
  (query) => expect(matchesPerson(chen, query)).toBe(true),
);

test.each(['李', 'linlin', 'xc', 'wei@', '🙂', '12'])('"%s" does not', (query) =>
  expect(matchesPerson(chen, query)).toBe(false),
);
