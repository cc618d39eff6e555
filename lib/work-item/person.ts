// A person as screens show them. Made in server/people.ts, used by every feature.

/** `name` holds both languages, as the platform does; namesakes are told apart by `email`. */
export type Person = {
  userKey: string;
  name: { 'zh-CN': string; en: string };
  email: string;
  status: 'activated' | 'frozen' | 'resigned';
};

/** People by user key: what a screen needs to show names beside the keys it holds. */
export type PeopleByKey = Record<string, Person>;
