// What a value needs beside itself to be read by people: names of the people, items and roles it points at.
import type { Day } from '@/lib/schedule/days';
import type { PeopleByKey } from '@/lib/work-item/person';

/** Names behind the keys of a value. `today`: days of its year are written without the year; absent = always with it. */
export type ValueLookups = {
  people: PeopleByKey;
  relatedNames?: Record<number, string>;
  roles?: readonly { id: string; name: string; isMulti?: boolean }[];
  today?: Day;
};
