// Whether what somebody typed means a person: by name, pinyin, initials or email. Called by people search.
import { match } from 'pinyin-pro';
import type { Person } from '@/lib/work-item/person';

/** True for "chenlin", "chen lin", "cl", "lin.chen@" and parts of either name of 陈琳 (Lin Chen). */
export function matchesPerson(person: Person, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  const texts = [person.name['zh-CN'], person.name.en, person.email].map((text) => text.toLowerCase());
  if (texts.some((text) => text.includes(wanted))) return true;
  const letters = wanted.replace(/[\s']+/g, '');
  return /^[a-zü]+$/.test(letters) && match(person.name['zh-CN'], letters) !== null;
}
