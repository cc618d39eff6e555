// Fields and people for the tests of field views, inputs, the list and the editor.
import type { Field, FieldOption } from '@/lib/fields/field';
import type { PeopleByKey, Person } from '@/lib/work-item/person';

/** An option that can be chosen; `more` overrides. */
export function option(id: string, label: string, more: Partial<FieldOption> = {}): FieldOption {
  return { id, label, isDisabled: false, children: [], ...more };
}

/** A writable field of `typeKey`; `more` overrides. */
export function field(key: string, typeKey: string, more: Partial<Field> = {}): Field {
  return {
    key,
    alias: '',
    name: key,
    typeKey,
    options: [],
    required: 'no',
    isVisible: true,
    readOnlyReason: null,
    compoundFields: [],
    numberFormat: null,
    selectableLevel: { mode: 'last' },
    relatedTypeKeys: [],
    tips: '',
    ...more,
  };
}

function person(userKey: string, en: string, zh: string, more: Partial<Person> = {}): Person {
  const email = `${userKey}@example.com`;
  return { userKey, name: { en, 'zh-CN': zh }, email, status: 'activated', ...more };
}

/** Two people named Na Li, one who left, one whose account is frozen. */
export const people: PeopleByKey = {
  u1: person('u1', 'Lin Chen', '陈琳'),
  u2: person('u2', 'Na Li', '李娜'),
  u3: person('u3', 'Na Li', '李娜'),
  u4: person('u4', 'Tom Reed', '汤姆', { status: 'resigned' }),
  u5: person('u5', 'Yu Liang', '梁宇', { status: 'frozen' }),
};
