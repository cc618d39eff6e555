// What turns a person's filter into a question to the API: the type's fields, who "me" is, which day today is.
import type { Field } from '@/lib/fields/field';
import type { Day } from '@/lib/schedule/days';

/** Taken once per question, so that every part of it means the same day. */
export type SearchContext = { fields: readonly Field[]; userKey: string; today: Day; zone: string };
