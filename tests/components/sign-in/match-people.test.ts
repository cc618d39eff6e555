// Whom a typed text finds on the sign-in page.
import { describe, expect, test } from 'vitest';
import { matchPeople } from '@/components/sign-in/match-people';
import type { Person } from '@/lib/work-item/person';

const person = (userKey: string, zh: string, en: string, status: Person['status'] = 'activated'): Person => ({
  userKey,
  name: { 'zh-CN': zh, en },
  email: `${en.toLowerCase().replace(' ', '.')}${userKey}@orbit.example`,
  status,
});

const gone = person('3', '赵伟', 'Wei Zhao', 'resigned');
const people = [gone, person('1', '陈琳', 'Lin Chen'), person('2', '赵伟', 'Wei Zhao')];
const keys = (query: string) => matchPeople(people, query).map((found) => found.userKey);

describe('finding a person', () => {
  test('works by Chinese name, English name and address', () => {
    expect(keys('琳')).toEqual(['1']);
    expect(keys('chen lin')).toEqual(['1']);
    expect(keys('wei.zhao2')).toEqual(['2']);
  });

  test('shows all namesakes, those who cannot sign in last', () => {
    expect(keys('赵')).toEqual(['2', '3']);
  });

  test('shows everybody without a query and nobody without a match', () => {
    expect(keys('')).toEqual(['1', '2', '3']);
    expect(keys('nobody')).toEqual([]);
  });
});
